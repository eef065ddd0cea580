package dev.unless;

import dev.unless.text.Text;
import dev.unless.vocabulary.Account;
import dev.unless.vocabulary.Action;
import dev.unless.vocabulary.Region;
import dev.unless.vocabulary.Resource;
import dev.unless.vocabulary.Role;
import dev.unless.vocabulary.ServicePrincipal;
import dev.unless.vocabulary.User;

/** The words that the tests of rules and policies share. */
final class Words {
  static final Account HOME = Account.of("111122223333");
  static final Account ABROAD = Account.of("444455556666");
  static final User ANN = HOME.user("ann");
  static final Role ANALYST = HOME.role("analyst");
  static final Region IRELAND = Region.of("eu-west-1");
  static final ServicePrincipal ATHENA = ServicePrincipal.of("athena.amazonaws.com");

  static final Action GET_OBJECT = Action.of("s3:GetObject");
  static final Action PUT_OBJECT = Action.of("s3:PutObject");
  static final Action LIST_BUCKET = Action.of("s3:ListBucket");
  static final Action SEND_MESSAGE = Action.of("sqs:SendMessage");
  static final Action ASSUME_ROLE = Action.of("sts:AssumeRole");

  private Words() {}

  static Resource bucket(String name) {
    return Resource.of("arn:${Partition}:s3:::${BucketName}", "/", Text.literal(name));
  }

  static Resource object(String bucket, String name) {
    return object(bucket, Text.literal(name));
  }

  static Resource object(String bucket, Text name) {
    return Resource.of(
        "arn:${Partition}:s3:::${BucketName}/${ObjectName}", "", Text.literal(bucket), name);
  }

  static Resource queue(String name) {
    return Resource.of(
        "arn:${Partition}:sqs:${Region}:${Account}:${QueueName}", "", Text.literal(name));
  }
}
