package dev.tributary.models.kernel;

import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.ConversionTypes;
import dev.tributary.core.type.PerType;

/**
 * How journeys are credited. Immutable.
 *
 * @param models the model of each type, with a default
 * @param redistribution the same for all
 * @param basis the day of credit in the report
 */
public record CreditQuestion(PerType<IhcModel> models, Redistribution redistribution, DateBasis basis) {
    /** Creates the credit model; for one thread. */
    public LocalIhcByType model(ConversionTypes types) {
        return new LocalIhcByType(models, redistribution, types);
    }
}
