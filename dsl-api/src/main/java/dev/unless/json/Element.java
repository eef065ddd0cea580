package dev.unless.json;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of a policy's elements, in the order in which AWS prints them. */
final class Element {
  static final String VERSION = "Version";
  static final String ID = "Id";
  static final String STATEMENT = "Statement";
  static final String SID = "Sid";
  static final String EFFECT = "Effect";
  static final String PRINCIPAL = "Principal";
  static final String NOT_PRINCIPAL = "NotPrincipal";
  static final String ACTION = "Action";
  static final String NOT_ACTION = "NotAction";
  static final String RESOURCE = "Resource";
  static final String NOT_RESOURCE = "NotResource";
  static final String CONDITION = "Condition";

  static final Set<String> OF_DOCUMENT = inOrder(VERSION, ID, STATEMENT);
  static final Set<String> OF_STATEMENT =
      inOrder(
          SID,
          EFFECT,
          PRINCIPAL,
          NOT_PRINCIPAL,
          ACTION,
          NOT_ACTION,
          RESOURCE,
          NOT_RESOURCE,
          CONDITION);

  /** Of each two only one may stand in a statement. */
  static final Map<String, String> OPPOSITES =
      Map.of(
          PRINCIPAL, NOT_PRINCIPAL,
          NOT_PRINCIPAL, PRINCIPAL,
          ACTION, NOT_ACTION,
          NOT_ACTION, ACTION,
          RESOURCE, NOT_RESOURCE,
          NOT_RESOURCE, RESOURCE);

  private Element() {}

  private static Set<String> inOrder(String... names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
  }
}
