package dev.tributary.models.kernel;

import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.PerType;

/**
 * What journeys are credited with. Immutable.
 *
 * @param models the model of each type, with a usual one
 * @param redistribution the same for all
 * @param basis on which day credit stands in the report
 */
public record CreditQuestion(PerType<IhcModel> models, Redistribution redistribution, DateBasis basis) {
    /** What computes it; for one thread. */
    public LocalIhcByType model(ConversionTypes types) {
        return new LocalIhcByType(models, redistribution, types);
    }
}
