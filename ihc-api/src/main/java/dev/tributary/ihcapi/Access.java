package dev.tributary.ihcapi;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;

/**
 * What is needed to be answered.
 *
 * @param conversionType the id under which the service knows the trained conversion type; any text but a blank one
 */
public record Access(ServiceUrl service, String conversionType, ApiKey key) {
    /** @throws TributaryException USAGE when the conversion type is blank */
    public Access {
        if (conversionType.isBlank()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The conversion type is empty.",
                    "Give the conv_type_id that was chosen when the training set was uploaded.");
        }
    }
}
