package dev.unless.processor;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Programs that javac compiles, small or of a size that javac takes, and that would take for ever
 * or all memory to follow.
 */
final class HostilePrograms {
  private static final String CHECKED = "@CheckedPolicy static ";

  private final Map<String, String> programs = new LinkedHashMap<>();

  private HostilePrograms() {}

  /** Members of a class each, by what is done in it. */
  static Map<String, String> all() {
    HostilePrograms all = new HostilePrograms();
    all.texts();
    all.constants();
    all.conditions();
    all.choices();
    all.lists();
    all.circles();
    all.depth();
    all.patterns();
    return all.programs;
  }

  private void texts() {
    ofText("a text doubled by +", 45, "s = s + s;");
    ofText("a text doubled by +=", 45, "s += s;");
    ofText("a text doubled by concat", 45, "s = s.concat(s);");
    ofText("a text doubled by format", 45, "s = String.format(\"%s%s\", s, s);");
    ofText("a text doubled by formatted", 45, "s = \"%1$s%1$s\".formatted(s);");
    ofText("a text doubled by join", 45, "s = String.join(\"\", s, s);");
    ofText("a text doubled by replace", 45, "s = s.replace(\"a\", \"aa\");");
    ofText("a text doubled by repeat", 9, "s = s.repeat(1000);");
    ofText("a text that grows in a loop", 1, "for (int i = 0; i < 1000; i++) { s = s + s; }");
    ofText("a text that grows for each", 1, "for (String n : List.of(s, s, s)) { s += s + n; }");
  }

  private void ofText(String name, int times, String step) {
    for (String first : new String[] {"\"a\"", "given"}) {
      programs.put(
          name + (first.equals("given") ? ", of a parameter" : ""),
          CHECKED
              + "Policy p(String given) { String s = "
              + first
              + ";\n"
              + (step + "\n").repeat(times)
              + "return identityPolicy(allow(S3.GET_OBJECT).on(S3.object(s, anything()))); }\n");
    }
  }

  private void constants() {
    String doubled =
        "static final String T0 = \"a\".strip();\n"
            + each(45, i -> "static final String T" + (i + 1) + " = T" + i + " + T" + i + ";\n");
    programs.put("constants doubled", doubled + policyOn("T45"));
    programs.put(
        "constants of other constants' conditions",
        "static final Condition C0 = mfaPresent();\n"
            + each(
                45,
                i ->
                    "static final Condition C%d = C%d.or(C%d).and(C%d);\n"
                        .formatted(i + 1, i, i, i))
            + CHECKED
            + "final Policy P = identityPolicy(allow(S3.GET_OBJECT).onEverything().when(C45));\n");
    for (int parts : new int[] {600, 1000}) {
      programs.put(
          "a constant of " + parts + " parts",
          "static String n() { return \"a\"; }\nstatic final String S = "
              + each(parts, i -> "n()").replace("()n", "() + n")
              + ";\n");
    }
    programs.put(
        "a constant of 3000 literals",
        "static final String S = "
            + IntStream.range(0, 3000).mapToObj(i -> "\"a\"").collect(joining(" + "))
            + ";\n"
            + policyOn("S"));
    programs.put(
        "a list of 5000 literals",
        "static final List<String> L = List.of(new String[] {"
            + each(5000, i -> "\"user" + i + "\", ")
            + "});\n"
            + CHECKED
            + "final Condition C = userName(L);\n");
  }

  private static String policyOn(String bucket) {
    return CHECKED
        + "final Policy P = identityPolicy(allow(S3.GET_OBJECT).on(S3.object("
        + bucket
        + ", anything())));\n";
  }

  private void conditions() {
    ofCondition("a condition doubled by or", 45, i -> "c = c.or(c);");
    ofCondition("a condition doubled by and", 45, i -> "c = c.and(c);");
    ofCondition("a condition doubled by anyOf", 45, i -> "c = anyOf(c, c);");
    ofCondition("a condition doubled by allOf", 240, i -> "c = allOf(c, c);");
    ofCondition("exclusive ors", 24, i -> "c = anyOf(allOf(c, not(d)), allOf(not(c), d));");
    ofCondition(
        "exclusive ors of different ones",
        24,
        i ->
            "c = anyOf(allOf(c, not(userName(\"a"
                + i
                + "\"))), allOf(not(c), userId(\"b"
                + i
                + "\")));");
    ofCondition("alternatives of one key", 3000, i -> "c = c.or(userName(\"a" + i + "\"));");
    ofCondition(
        "alternatives of different keys",
        900,
        i -> "c = c.or(requestTag(\"a" + i + "\").is(\"b\"));");
    ofCondition(
        "requirements of different keys",
        900,
        i -> "c = c.and(requestTag(\"a" + i + "\").is(\"b\"));");
  }

  private void ofCondition(String name, int times, IntFunction<String> step) {
    programs.put(
        name,
        CHECKED
            + "Condition p(boolean[] f) { Condition c = mfaPresent(); Condition d = userName(\"d\");\n"
            + each(times, i -> step.apply(i) + "\n")
            + "return c; }\n");
  }

  private void choices() {
    ofCondition(
        "twenty-four alternatives",
        24,
        i -> "if (f[" + i + "]) { c = c.or(userName(\"a" + i + "\")); }");
    ofCondition(
        "sixty alternatives", 60, i -> "if (f[" + i + "]) { c = c.or(userName(\"a" + i + "\")); }");
    ofCondition("choices of choices", 45, i -> "c = f[" + i + "] ? c.or(d) : c.and(c);");
    ofCondition(
        "choices in or",
        60,
        i -> "c = c.or(f[" + i + "] ? userName(\"a" + i + "\") : userId(\"b\"));");
    ofCondition(
        "two variables by turns",
        45,
        i -> "if (f[" + i + "]) { Condition e = c; c = c.or(d); d = d.or(e); }");
    programs.put(
        "texts of choices",
        CHECKED
            + "Condition p(boolean[] f) { return userName("
            + IntStream.range(0, 60)
                .mapToObj(i -> "(f[" + i + "] ? \"a\" : \"b\")")
                .collect(joining(" + "))
            + "); }\n");
    programs.put(
        "switches in a row",
        CHECKED
            + "Policy p(int[] n) { List<Action> list = new ArrayList<>();\n"
            + each(
                40,
                i ->
                    "switch (n["
                        + i
                        + "]) { case 1: list.add(S3.GET_OBJECT); break; case 2: list.add(S3.PUT_OBJECT);"
                        + " break; case 3: list.addAll(list); break; default: }\n")
            + "return identityPolicy(allow(list).onEverything()); }\n");
    programs.put(
        "constants of an enum",
        "enum Team { "
            + IntStream.range(0, 1000)
                .mapToObj(i -> "T" + i + "(\"t" + i + "\")")
                .collect(joining(", "))
            + "; final String id; Team(String id) { this.id = id; } }\n"
            + CHECKED
            + "Condition p(Team a, Team b, Team c) { return userName(a.id + b.id + c.id, b.id, c.id + a.id); }\n");
  }

  private void lists() {
    ofList("a list added to itself", 45, "l.addAll(l);");
    ofList(
        "a list of itself and itself",
        45,
        "l = java.util.stream.Stream.concat(l.stream(), l.stream()).toList();");
    ofList(
        "a list copied and added",
        45,
        "List<String> m = new ArrayList<>(l); m.addAll(l); l = m;".replace("m", "m_"));
    ofList(
        "a list that grows for each",
        3,
        "for (String n : List.copyOf(l)) { l.addAll(l); l.add(n); }".repeat(4));
    ofList(
        "loops in loops",
        1,
        "for (String a : NAMES) for (String b : NAMES) for (String c : NAMES) l.add(a + b + c);");
    ofList(
        "streams of streams",
        1,
        "l = NAMES.stream().flatMap(a -> NAMES.stream().flatMap(b -> NAMES.stream().map(c -> a + b + c))).toList();");
    ofList("a billion copies", 1, "l = Collections.nCopies(1_000_000_000, \"a\");");
    ofList(
        "a billion numbers",
        1,
        "l = java.util.stream.IntStream.range(0, 2_000_000_000).mapToObj(i -> \"a\" + i).toList();");
    ofList("a billion turns", 1, "for (int i = 0; i < 2_000_000_000; i++) { l.add(\"a\" + i); }");
    ofList(
        "turns of turns",
        1,
        "for (int i = 0; i < 900; i++) { for (int j = 0; j < 900; j++) { l.add(\"a\" + i + j); } }");
    ofList("an array of a billion", 1, "l = Arrays.asList(new String[2_000_000_000]);");
  }

  private void ofList(String name, int times, String step) {
    String names = IntStream.range(0, 200).mapToObj(i -> "\"n" + i + "\"").collect(joining(", "));
    programs.put(
        name,
        "static final List<String> NAMES = List.of(new String[] {"
            + names
            + "});\n"
            + CHECKED
            + "Condition p() { List<String> l = new ArrayList<>(); l.add(\"a\");\n"
            + each(times, i -> step.replace("m_", "m" + i) + "\n")
            + "return USER_NAME.in(l); }\n");
  }

  private void circles() {
    programs.put(
        "constants of each other",
        "static final Condition A = Policies.B.or(mfaPresent());\n"
            + "static final Condition B = Policies.A.or(mfaPresent());\n"
            + CHECKED
            + "final Condition C = A.and(B);\n");
    programs.put(
        "a constant of itself", CHECKED + "final Condition C = Policies.C.or(mfaPresent());\n");
    programs.put(
        "a method that calls itself twice",
        "private static Condition r(Condition c, int n) { return n == 0 ? c : r(c.or(c), n - 1).and(r(c, n - 1)); }\n"
            + CHECKED
            + "Condition p(int n) { return r(mfaPresent(), n); }\n");
    programs.put(
        "methods that call each other",
        each(
                8,
                i ->
                    "private static Condition r%d(Condition c) { return r%d(c.or(c)).and(r%d(c)).or(r%d(c)); }\n"
                        .formatted(i, (i + 1) % 8, (i + 3) % 8, (i + 5) % 8))
            + CHECKED
            + "Condition p() { return r0(mfaPresent()); }\n");
    ofCondition(
        "a variable of itself in a loop", 1, i -> "for (;;) { c = c.or(c); if (f[0]) { break; } }");
    ofCondition("a variable of itself while", 1, i -> "while (f[0]) { c = c.or(c); }");
    ofCondition(
        "a variable that a loop's step doubles",
        1,
        i -> "for (int i = 0; i < 999; c = c.and(c)) { i++; }");
    ofCondition(
        "a lambda that calls itself",
        1,
        i ->
            "java.util.function.UnaryOperator<Condition>[] g = new java.util.function.UnaryOperator[1]; g[0] = x -> g[0].apply(x.or(x)); c = g[0].apply(c);");
    ofCondition(
        "an array of itself",
        45,
        i ->
            "Condition[] a"
                + i
                + " = {c, c}; a"
                + i
                + "[0] = a"
                + i
                + "[1].or(a"
                + i
                + "[0]); c = a"
                + i
                + "[0];");
    ofCondition(
        "an Optional of itself", 45, i -> "c = Optional.of(c).map(x -> x.or(x)).orElse(c);");
  }

  private void depth() {
    programs.put(
        "a chain of 300 calls",
        CHECKED + "final Condition C = mfaPresent()" + ".and(userName(\"a\"))".repeat(300) + ";\n");
    programs.put(
        "120 nested calls",
        CHECKED
            + "final Condition C = "
            + "not(".repeat(120)
            + "mfaPresent()"
            + ")".repeat(120)
            + ";\n");
    programs.put(
        "400 nested choices",
        CHECKED
            + "Condition p(boolean[] f) { return "
            + each(400, i -> "f[" + i + "] ? userName(\"a" + i + "\") : ")
            + "mfaPresent(); }\n");
    programs.put(
        "400 nested ifs",
        CHECKED
            + "Condition p(boolean[] f) { "
            + each(400, i -> "if (f[" + i + "]) { return userName(\"a" + i + "\"); } else ")
            + "{ return mfaPresent(); } }\n");
    programs.put(
        "300 nested blocks",
        CHECKED
            + "Condition p() { Condition c = mfaPresent(); "
            + "{ c = c.or(c); ".repeat(300)
            + "}".repeat(300)
            + " return c; }\n");
    programs.put(
        "a chain of 400 steps on a policy",
        CHECKED
            + "final Policy P = identityPolicy(allow(S3.GET_OBJECT).onEverything())"
            + each(
                400,
                i -> ".with(allow(S3.PUT_OBJECT).on(S3.object(\"bucket" + i + "\", anything())))")
            + ";\n");
  }

  private void patterns() {
    String stars = "\"" + "*?".repeat(3000) + "\"";
    programs.put(
        "stars and question marks",
        CHECKED
            + "final Condition C = allOf(USER_NAME.matches(pattern("
            + stars
            + ")), USER_NAME.matches(pattern("
            + stars.replace("*?", "?*a")
            + ")));\n");
    programs.put(
        "a document that is nested deeply",
        CHECKED
            + "final Policy P = IdentityPolicy.of(dev.unless.json.PolicyReader.read(\""
            + "[".repeat(30_000)
            + "\"));\n");
    programs.put(
        "many patterns at once",
        CHECKED
            + "Condition p() { List<String> a = new ArrayList<>(); List<String> b = new ArrayList<>();\n"
            + "for (int i = 0; i < 900; i++) { a.add(\"*a\" + i); b.add(\"*b\" + i + \"c\"); }\n"
            + "return anyOf(a.stream().map(x -> USER_NAME.contains(x)).toList()).and(anyOf(b.stream().map(x -> USER_NAME.contains(x)).toList())); }\n");
  }

  private static String each(int times, IntFunction<String> text) {
    return IntStream.range(0, times).mapToObj(text).collect(joining());
  }
}
