package dev.unless.generator.names;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.KeyDefinition;
import dev.unless.catalog.KeyTemplate;
import dev.unless.catalog.ResourceType;
import dev.unless.catalog.Service;
import dev.unless.generator.names.ClassMember.Kind;
import dev.unless.text.ArnShape;
import dev.unless.text.CaseFolding;
import dev.unless.vocabulary.AccessLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The members of a service's class. */
public final class ClassMembers {
  private ClassMembers() {}

  /** What the access level's group is known by. */
  public static ClassMember of(AccessLevel level) {
    return new ClassMember(Kind.GROUP, CaseFolding.fold(level.name()), false, false, level.name());
  }

  /** What the action's constant is known by. */
  public static ClassMember of(ActionDefinition action) {
    String name = action.action().name();
    return new ClassMember(
        Kind.ACTION, CaseFolding.fold(name), action.retired(), false, Words.upperSnake(name));
  }

  /** What a key's constant or a family's method is known by. */
  public static ClassMember of(KeyDefinition key, Service service) {
    KeyTemplate name = key.name();
    String own = service.prefix() + ":";
    boolean isOwn = isOwn(key, service);
    String spelled = (isOwn ? name.before().substring(own.length()) : name.before());
    String words = spelled + " " + name.after();
    return new ClassMember(
        Kind.KEY,
        CaseFolding.fold(name.before() + (name.isOne() ? "" : "*") + name.after()),
        key.retired(),
        !name.isOne(),
        name.isOne() ? Words.upperSnake(words) : Words.lowerCamel(words));
  }

  /** What the methods for a shape of the resource type are known by. */
  public static ClassMember of(ResourceType type, int shape) {
    String id = CaseFolding.fold(type.name()) + (shape == 0 ? "" : "[" + (shape + 1) + "]");
    return new ClassMember(Kind.RESOURCE, id, type.retired(), true, preferred(type, shape));
  }

  /** Whether the key has the service's own prefix. */
  public static boolean isOwn(KeyDefinition key, Service service) {
    String own = CaseFolding.fold(service.prefix() + ":");
    return CaseFolding.fold(key.name().before()).startsWith(own);
  }

  /** The service's access levels, in their order. */
  public static List<AccessLevel> levels(Service service) {
    return Stream.of(AccessLevel.values())
        .filter(level -> service.actions().stream().anyMatch(action -> action.level() == level))
        .toList();
  }

  /** Every member, those of keys with another prefix included; a family once. */
  static List<ClassMember> of(Service service) {
    List<ClassMember> members = new ArrayList<>();
    levels(service).forEach(level -> members.add(of(level)));
    service.actions().forEach(action -> members.add(of(action)));
    members.addAll(keys(service).values());
    for (ResourceType type : service.resourceTypes()) {
      for (int shape = 0; shape < type.shapes().size(); shape++) {
        members.add(of(type, shape));
      }
    }
    return members;
  }

  private static Map<String, ClassMember> keys(Service service) {
    Map<String, ClassMember> keys = new LinkedHashMap<>();
    for (KeyDefinition key : service.keys()) {
      ClassMember member = of(key, service);
      keys.merge(member.id(), member, (one, other) -> one.retired() ? other : one);
    }
    return keys;
  }

  private static String preferred(ResourceType type, int shape) {
    String name = Words.lowerCamel(type.name());
    if (shape == 0) {
      return name;
    }
    List<String> first = type.shapes().get(0).parameters();
    ArnShape other = type.shapes().get(shape);
    List<String> own = other.parameters();
    List<String> candidates = new ArrayList<>(own);
    own.stream().filter(parameter -> !first.contains(parameter)).forEach(candidates::add);
    return candidates.isEmpty()
        ? name + (shape + 1)
        : name + "By" + Words.upperCamel(Words.of(candidates.get(candidates.size() - 1)));
  }
}
