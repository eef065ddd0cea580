package dev.unless.check.principal;

import dev.unless.annotation.Internal;
import dev.unless.check.model.Inspection;
import java.util.List;

/** Rules on Principal and NotPrincipal, in the order in which they are asked. */
@Internal
public final class PrincipalRules {
  /** All of them. */
  public static final List<Inspection> ALL =
      List.of(
          Inspection.ofValues(AwsForm::findings),
          Inspection.ofValues(ServiceForm::findings),
          Inspection.ofValues(UnknownServicePrincipal::findings),
          Inspection.ofConditionValues(ServiceInCondition::findings),
          Inspection.ofStatements(ProviderForm::findings),
          Inspection.ofStatements(TrustOfEveryone::findings),
          Inspection.ofStatements(AssumingAction::findings),
          RolesAnywhere::findings,
          Inspection.ofStatements(AllowToOthers::findings),
          Inspection.ofStatements(Excepted::findings),
          Inspection.ofStatements(ServiceSource::findings),
          Inspection.ofStatements(TokenClaims::findings),
          Inspection.ofStatements(ForeignClaim::findings),
          Inspection.ofStatements(UnpassedClaim::findings),
          Inspection.ofStatements(GitHub::findings),
          Inspection.ofStatements(SubjectForm::findings),
          Inspection.ofEntries(ClaimWildcard::findings),
          Inspection.ofStatements(UniqueId::findings),
          Inspection.ofEntries(SessionArn::findings),
          Inspection.ofStatements(ExcludedPrincipal::findings),
          Inspection.ofStatements(BucketSource::findings));

  private PrincipalRules() {}
}
