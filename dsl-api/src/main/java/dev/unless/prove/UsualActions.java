package dev.unless.prove;

import dev.unless.catalog.ActionDefinition;
import dev.unless.catalog.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The actions of well-known services that examples are made with, the most used ones first. */
final class UsualActions {
  private static final List<String> NAMES =
      List.of(
          "s3:GetObject",
          "s3:ListBucket",
          "s3:PutObject",
          "s3:DeleteObject",
          "ec2:DescribeInstances",
          "ec2:RunInstances",
          "ec2:TerminateInstances",
          "iam:PassRole",
          "iam:ListUsers",
          "iam:GetUser",
          "iam:CreateUser",
          "sts:AssumeRole",
          "lambda:InvokeFunction",
          "lambda:GetFunction",
          "sqs:SendMessage",
          "sqs:ReceiveMessage",
          "sns:Publish",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "kms:Decrypt",
          "kms:Encrypt",
          "kms:DescribeKey",
          "secretsmanager:GetSecretValue",
          "ssm:GetParameter",
          "logs:PutLogEvents",
          "cloudformation:DescribeStacks",
          "rds:DescribeDBInstances",
          "states:StartExecution",
          "events:PutEvents");

  private UsualActions() {}

  /** Those that the catalogue has of a service; of all services where it does not know that one. */
  static Stream<ActionDefinition> of(Catalog catalog, String service) {
    boolean known = catalog.service(service).isPresent();
    return NAMES.stream()
        .filter(name -> !known || name.startsWith(service + ":"))
        .map(catalog::action)
        .flatMap(Optional::stream)
        .filter(action -> !action.retired());
  }
}
