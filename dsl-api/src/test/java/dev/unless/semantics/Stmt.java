package dev.unless.semantics;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.unless.document.PolicyDocument;
import dev.unless.json.PolicyReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement in few words, as JSON text that the reader reads; on every resource unless said. */
record Stmt(Map<String, String> members) {

  /** Allows these actions. */
  static Stmt allow(String... actions) {
    return new Stmt(Map.of()).with("Effect", json("Allow")).with("Action", list(actions)).on("*");
  }

  /** Denies these actions. */
  static Stmt deny(String... actions) {
    return new Stmt(Map.of()).with("Effect", json("Deny")).with("Action", list(actions)).on("*");
  }

  Stmt on(String... resources) {
    return with("Resource", list(resources));
  }

  /** Names everyone. */
  Stmt toAll() {
    return with("Principal", "\"*\"");
  }

  /** Names principals under AWS. */
  Stmt to(String... principals) {
    return toThe("AWS", principals);
  }

  /** Names principals under another key. */
  Stmt toThe(String type, String... principals) {
    return with("Principal", "{" + json(type) + ":" + list(principals) + "}");
  }

  /** Names everyone but principals under AWS. */
  Stmt toAllBut(String... principals) {
    return with("NotPrincipal", "{\"AWS\":" + list(principals) + "}");
  }

  /** Adds a Condition of one entry. */
  Stmt when(String operator, String key, String... values) {
    return with("Condition", "{" + json(operator) + ":{" + json(key) + ":" + list(values) + "}}");
  }

  /** With this element, whose value is JSON. */
  Stmt with(String element, String json) {
    Map<String, String> more = new LinkedHashMap<>(members);
    more.put(element, json);
    return new Stmt(more);
  }

  Stmt without(String element) {
    Map<String, String> fewer = new LinkedHashMap<>(members);
    fewer.remove(element);
    return new Stmt(fewer);
  }

  /** A policy of this statement alone. */
  PolicyDocument policy() {
    return policy(this);
  }

  /** A policy in the present language. */
  static PolicyDocument policy(Stmt... statements) {
    return PolicyReader.read(text("\"Version\":\"2012-10-17\",", statements));
  }

  /** The JSON of a policy that begins with these members. */
  static String text(String members, Stmt... statements) {
    return "{"
        + members
        + "\"Statement\":"
        + Stream.of(statements).map(Stmt::json).collect(Collectors.joining(",", "[", "]"))
        + "}";
  }

  String json() {
    return members.entrySet().stream()
        .map(member -> json(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String json(String text) {
    return TextNode.valueOf(text).toString();
  }

  static String list(String... texts) {
    return Stream.of(texts).map(Stmt::json).collect(Collectors.joining(",", "[", "]"));
  }
}
