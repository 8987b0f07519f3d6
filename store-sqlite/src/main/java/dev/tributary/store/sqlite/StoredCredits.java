package dev.tributary.store.sqlite;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.store.StoredJourney;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Looks up what is stored, without a change to the file. */
public final class StoredCredits {
    private StoredCredits() {}

    /**
     * Everything that one attributor made for a conversion type: shares by conversion and session id.
     *
     * @throws dev.tributary.core.TributaryException USAGE when there is no such file
     */
    public static Map<String, Map<String, SessionShare>> madeBy(String attributor, String conversionType, Path file) {
        try (Connection connection = SqliteFile.openSource(file)) {
            return new SourceTables(connection, file).has(ResultTables.JOURNEYS)
                    ? new CreditRows(connection).madeBy(attributor, conversionType)
                    : Map.of();
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "reading credits from", ProblemKind.STORAGE);
        }
    }

    /**
     * What is stored for a conversion; nothing where the file holds no results yet.
     *
     * @throws dev.tributary.core.TributaryException USAGE when there is no such file
     */
    public static StoredJourney of(String conversionId, Path file) {
        try (Connection connection = SqliteFile.openSource(file)) {
            boolean kept = new SourceTables(connection, file).has(ResultTables.JOURNEYS);
            return kept
                    ? new StoredJourney(
                            new CreditRows(connection).of(conversionId), new OriginRows(connection).of(conversionId))
                    : new StoredJourney(Map.of(), Optional.empty());
        } catch (SQLException failure) {
            throw SqliteFailures.explain(failure, file, "reading credits from", ProblemKind.STORAGE);
        }
    }
}
