package dev.tributary.spark.source;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.store.connect.Address;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Opens addresses. */
final class SparkPlaces {
    private SparkPlaces() {}

    static SparkPlace open(SparkSession session, Address address) {
        if (address.scheme().equals(SessionPlace.SCHEME)) {
            return new SessionPlace(session, address.rest());
        }
        if (JdbcServer.isMeantBy(address)) {
            return new JdbcPlace(session, JdbcServer.of(address, System.getenv()));
        }
        Optional<LakeKind> files = LakeKind.of(address.scheme());
        if (files.isPresent()) {
            return LakePlace.open(session, files.get(), address);
        }
        throw new TributaryException(
                ProblemKind.USAGE,
                "Spark reads no " + Shown.plain(address.scheme()) + ": addresses, as in "
                        + Shown.plain(address.toString()) + ".",
                "Name one that it reads: parquet:, json:, csv:, csv+sql:, spark:, jdbc:, postgresql:// or mysql://"
                        + " (docs/reference/spark.md).");
    }
}
