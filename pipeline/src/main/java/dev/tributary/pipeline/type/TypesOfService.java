package dev.tributary.pipeline.type;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.text.Shown;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.PerType;
import dev.tributary.ihcapi.ServiceTypes;

/** Determines the service's conversion type of a journey. */
public final class TypesOfService {
    private TypesOfService() {}

    /**
     * By the type of the journey's conversion.
     *
     * @param ids the service's conversion type for each of ours; a journey without one causes an exception, USAGE
     */
    public static ServiceTypes of(PerType<String> ids, ConversionTypes types) {
        return new ServiceTypes(ids.ofThese(types.names()), journey -> find(ids, types, journey));
    }

    private static String find(PerType<String> ids, ConversionTypes types, Journey journey) {
        String type = types.of(journey.conversion());
        return ids.of(type)
                .orElseThrow(
                        () -> new TributaryException(
                                ProblemKind.USAGE,
                                "The conversion " + Shown.quoted(journey.conversionId()) + " is of the type "
                                        + Shown.quoted(type)
                                        + ", and no conversion type of the service is named for it. Nothing was sent.",
                                "Give the type a conv_type_id in conversion_types, or give --conv-type-id for all without one."));
    }
}
