package dev.unless.check.condition;

import dev.unless.annotation.Internal;
import dev.unless.check.model.Inspection;
import java.util.List;

/** Rules on the keys, operators and values of conditions, in the order in which they are asked. */
@Internal
public final class ConditionRules {
  /** All of them. */
  public static final List<Inspection> ALL =
      List.of(
          Inspection.ofConditionValues(UnknownKey::findings),
          Inspection.ofEntries(ReplacedKey::findings),
          Inspection.ofStatements(KeyOfActions::findings),
          Inspection.ofStatements(TagOfNoResource::findings),
          KeyOfSomeRows::findings,
          Inspection.ofStatements(DenyWithoutKey::findings),
          SessionKey::findings,
          Inspection.ofStatements(KeyOfServicePrincipal::findings),
          Inspection.ofStatements(EndpointOwner::findings),
          Inspection.ofEntries(SetOperators::findings),
          Inspection.ofEntries(OperatorType::findings),
          Inspection.ofEntries(TextPatternOnArn::findings),
          Inspection.ofConditionValues(ValueType::findings),
          Inspection.ofConditionValues(EpochDate::findings),
          Inspection.ofEntries(ManyBooleans::findings),
          Inspection.ofEntries(LiteralWildcard::findings),
          Inspection.ofEntries(PrivateAddresses::findings),
          Inspection.ofConditionValues(IdentifierFormat::findings),
          Inspection.ofConditionValues(CallerType::findings),
          Inspection.ofConditionValues(HostBits::findings),
          Inspection.ofEntries(LooseValue::findings),
          Inspection.ofStatements(MisplacedVariable::findings),
          Inspection.ofStatements(CallersVariable::findings),
          Inspection.ofValues(TemplateLeftover::findings),
          Inspection.ofValues(UnknownVariable::findings),
          Inspection.ofStatements(NullTogether::findings));

  private ConditionRules() {}
}
