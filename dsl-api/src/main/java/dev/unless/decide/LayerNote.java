package dev.unless.decide;

/** Why a layer is as it is, where its statements alone do not tell. */
public sealed interface LayerNote {

  /** What needs no more words than one. */
  enum Reason implements LayerNote {
    /** Caller and resource are of different partitions, so nothing allows. */
    CROSSES_PARTITIONS,
    /** No bucket policy denies its account's root user what repairs it. */
    ROOT_REPAIRS_BUCKET_POLICY,
    /** The resource's policy must allow: nothing else can allow this caller. */
    NOTHING_ELSE_ALLOWS_CALLER,
    /** The resource's policy must allow: the resource is closed to its own account otherwise. */
    CLOSED_TO_ITS_ACCOUNT,
    /** The resource's policy must allow: the caller is of another account. */
    CALLER_OF_ANOTHER_ACCOUNT,
    /** No policy of the resource can give this action to another account. */
    FOR_OWN_ACCOUNT_ONLY,
    /** The resource's policy names the caller's account only: identity policies must allow. */
    DELEGATES_TO_ACCOUNT,
    /** The layer need not allow: the resource's policy reaches past it. */
    REACHED_PAST,
    /** There is no session policy, and a federated session is allowed nothing without one. */
    FEDERATED_WITHOUT_SESSION_POLICY
  }

  /**
   * The first level of an organization that does not allow.
   *
   * @param level the level, counted from the root
   */
  record ClosedLevel(int level) implements LayerNote {}
}
