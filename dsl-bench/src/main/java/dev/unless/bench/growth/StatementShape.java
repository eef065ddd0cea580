package dev.unless.bench.growth;

import dev.unless.request.Request;

/** In what the statements of a large policy differ. */
public enum StatementShape {
  /** Each names an action of its own. */
  ACTION {
    @Override
    String statement(int i) {
      return PolicyTexts.allow("svc:Do" + i + "It", "*", "");
    }

    @Override
    Request request(int i) {
      return GrowthRequests.to("svc:Do" + i + "It", "*").build();
    }
  },
  /** All name the same action, each a bucket of its own. */
  BUCKET {
    @Override
    String statement(int i) {
      return PolicyTexts.allow("s3:GetObject", "arn:aws:s3:::bucket-" + i + "/*", "");
    }

    @Override
    Request request(int i) {
      return GrowthRequests.to("s3:GetObject", "arn:aws:s3:::bucket-" + i + "/key").build();
    }
  },
  /** All name the same action and bucket, each a folder of its own. */
  FOLDER {
    @Override
    String statement(int i) {
      return PolicyTexts.allow("s3:GetObject", "arn:aws:s3:::reports/folder-" + i + "/*", "");
    }

    @Override
    Request request(int i) {
      return GrowthRequests.to("s3:GetObject", "arn:aws:s3:::reports/folder-" + i + "/key").build();
    }
  },
  /** All name the same action and resources, each a condition value of its own. */
  CONDITION {
    @Override
    String statement(int i) {
      return PolicyTexts.allow(
          "s3:GetObject",
          "arn:aws:s3:::reports/*",
          "\"StringEquals\":{\"" + GrowthRequests.TEAM + "\":\"team-" + i + "\"}");
    }

    @Override
    Request request(int i) {
      return GrowthRequests.toRead().with(GrowthRequests.TEAM, "team-" + i).build();
    }
  },
  /** All have wildcards in action and bucket, so that each could apply. */
  FOLDER_OF_ANY_BUCKET {
    @Override
    String statement(int i) {
      return PolicyTexts.allow("s3:*Object", "arn:aws:s3:::*/folder-" + i + "/*", "");
    }

    @Override
    Request request(int i) {
      return GrowthRequests.to("s3:GetObject", "arn:aws:s3:::reports/folder-" + i + "/key").build();
    }
  };

  /** The statement at this place, from 0. */
  abstract String statement(int i);

  /** A request that the statement at this place allows, and no other. */
  abstract Request request(int i);

  String statements(int count) {
    return PolicyTexts.list(count, this::statement);
  }
}
