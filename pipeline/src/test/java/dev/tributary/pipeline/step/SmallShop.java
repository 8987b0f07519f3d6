package dev.tributary.pipeline.step;

import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.type.PerType;
import dev.tributary.ihcapi.Access;
import dev.tributary.ihcapi.ApiKey;
import dev.tributary.ihcapi.ClientPolicy;
import dev.tributary.ihcapi.ServiceUrl;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.Metering;
import dev.tributary.pipeline.settings.ReportSettings;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.store.connect.Address;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small database with sessions, orders and costs, and runs on it without the command line. */
public final class SmallShop {
    /** The API key that the service accepts. */
    public static final String KEY = "canary-key-4711";

    private static final Clock NOON = Clock.fixed(Instant.parse("2025-06-01T12:00:00Z"), ZoneOffset.UTC);

    private static final ClientPolicy QUICK = new ClientPolicy(
            new ClientPolicy.Flow(1, 1e6),
            ClientPolicy.DEFAULT.retries(),
            ClientPolicy.DEFAULT.deadlines(),
            ClientPolicy.DEFAULT.maxAnswerBytes());

    private final Path folder;

    /** Creates an empty shop. */
    public SmallShop(Path folder) {
        this.folder = folder;
        run(
                "CREATE TABLE session_sources (session_id text PRIMARY KEY, user_id text, event_date text,"
                        + " event_time text, channel_name text, holder_engagement integer, closer_engagement integer,"
                        + " impression_interaction integer)",
                "CREATE TABLE conversions (conv_id text PRIMARY KEY, user_id text, conv_date text, conv_time text,"
                        + " revenue real)",
                "CREATE TABLE session_costs (session_id text PRIMARY KEY, cost real)");
    }

    /**
     * Creates a shop with a number of users, each with an order of 10.01 after three sessions with a cost of 0.10 each.
     */
    public static SmallShop of(Path folder, int users) {
        SmallShop shop = new SmallShop(folder);
        for (int user = 1; user <= users; user++) {
            for (int session = 1; session <= 3; session++) {
                shop.session("u" + user, session);
            }
            shop.run("INSERT INTO conversions VALUES ('c" + user + "', 'u" + user
                    + "', '2025-05-20', '10:00:00', 10.01)");
        }
        return shop;
    }

    /** Adds a session of a user, on a day of May. */
    public SmallShop session(String user, int day) {
        String id = "'" + user + "-" + day + "'";
        String channel = List.of("'Email'", "'Search'", "'Direct'").get(day % 3);
        return run(
                "INSERT INTO session_sources VALUES (" + id + ", '" + user + "', '2025-05-" + (10 + day) % 100
                        + "', '09:00:00', " + channel + ", 1, 0, 1)",
                "INSERT INTO session_costs VALUES (" + id + ", 0.1)");
    }

    /** Returns the database, which also contains the results. */
    public Path file() {
        return folder.resolve("shop.db");
    }

    /** Returns its address. */
    public Address address() {
        return Address.of(file());
    }

    /** Changes the database with SQL, as another program may. */
    public SmallShop run(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the first column of a query's result. */
    public List<String> column(String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns settings for the local engine. */
    public RunSettings local() {
        return RunSettings.usual(address(), folder);
    }

    /** Returns settings for a service, with three journeys per request. */
    public RunSettings asking(BillingService service) {
        return asking(service.origin(), Metering.NONE);
    }

    /** Returns settings for a service at an address, with a limit or a price. */
    public RunSettings asking(String service, Metering metering) {
        AttributorSettings.IhcApi api = new AttributorSettings.IhcApi(
                new Access(ServiceUrl.of(service), ApiKey.of(KEY)),
                PerType.same(Optional.of("all")),
                new RequestLimits(3, 200),
                Redistribution.NONE,
                PerType.same(Optional.empty()),
                QUICK,
                metering);
        RunSettings local = local();
        return new RunSettings(
                local.locations(),
                local.intake(),
                local.conversions(),
                local.journeyOptions(),
                Optional.of(api),
                ReportSettings.USUAL);
    }

    /** Returns the call of a run that is never stopped. */
    public static RunCall call() {
        return new RunCall("tributary test", Optional.empty(), NOON, () -> false);
    }

    /** Runs a command. */
    public static RunSummary run(Command command, RunSettings settings) {
        return Pipeline.run(command, settings, call(), PlainForms.forms(), RunListener.SILENT);
    }
}
