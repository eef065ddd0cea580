package dev.unless.json;

import java.util.List;

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

  static final List<String> OF_DOCUMENT = List.of(VERSION, ID, STATEMENT);
  static final List<String> OF_STATEMENT =
      List.of(
          SID,
          EFFECT,
          PRINCIPAL,
          NOT_PRINCIPAL,
          ACTION,
          NOT_ACTION,
          RESOURCE,
          NOT_RESOURCE,
          CONDITION);

  private Element() {}
}
