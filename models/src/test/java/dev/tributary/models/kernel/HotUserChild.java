package dev.tributary.models.kernel;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.PathRules;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.PerType;
import dev.tributary.core.type.Selection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** One user with very many sessions: as a stream of rows in order, in a process with little memory, and as a table. */
final class HotUserChild {
    static final int SESSIONS = 1_000_000;
    private static final int SESSIONS_PER_CONVERSION = 10_000;
    private static final int CHANNELS = 5;
    private static final int MINUTE = 60_000;

    private HotUserChild() {}

    public static void main(String[] arguments) {
        System.out.println(streamed());
    }

    private static Question question() {
        return new Question(
                new JourneyOptions(
                        Boundary.STRICT, new Reach(Optional.of(Duration.ofDays(30)), true), PathRules.NONE, 3000),
                Selection.of(DateWindow.ALL),
                List.of(),
                false,
                Optional.of(new CreditQuestion(
                        PerType.same(Optional.of(DefaultModel.create())), Redistribution.NONE, DateBasis.ACCRUAL)),
                false,
                Optional.empty());
    }

    /** Returns the time of a session; several sessions have the same time. */
    private static long millis(int session) {
        return (long) (session / 3) * MINUTE;
    }

    private static String channel(int session) {
        return "c" + new SplittableRandom(session).nextInt(CHANNELS);
    }

    private static byte[] id(int session) {
        return "s%07d".formatted(session).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean converts(int session) {
        return session % SESSIONS_PER_CONVERSION == SESSIONS_PER_CONVERSION - 1;
    }

    private static Conversion conversion(int session) {
        return new Conversion(session / SESSIONS_PER_CONVERSION, "o" + session, 0, millis(session), session % 97);
    }

    private static byte flags(int session) {
        return SessionTableBuilder.flags(session % 2 == 0, session % 5 > 0, false);
    }

    /** Streams the rows in time order; a conversion follows the sessions of the same moment. */
    static String streamed() {
        ChannelDays channelDays = new ChannelDays();
        for (int session = 0; session < SESSIONS; session++) {
            channelDays.numberAt(channel(session), millis(session));
        }
        Digest digest = new Digest();
        UserStream stream = new UserStream(
                question(), channelDays, (outcome, origin, type) -> digest.add(CreditedJourney.of(outcome, origin)));
        List<Conversion> waiting = new ArrayList<>();
        for (int session = 0; session < SESSIONS; session++) {
            if (session % 3 == 0) {
                waiting.forEach(stream::conversion);
                waiting.clear();
            }
            stream.session(
                    id(session),
                    millis(session),
                    channelDays.numberAt(channel(session), millis(session)),
                    flags(session));
            if (converts(session)) {
                waiting.add(conversion(session));
            }
        }
        waiting.forEach(stream::conversion);
        stream.end();
        return digest.of(stream.partial());
    }

    /** Computes with all rows in memory. */
    static String inATable() {
        IdColumn ids = new IdColumn();
        SessionTableBuilder table = new SessionTableBuilder(ids);
        List<Conversion> conversions = new ArrayList<>();
        for (int session = SESSIONS - 1; session >= 0; session--) {
            ids.append(id(session));
            table.add(0, millis(session), channel(session), flags(session));
            if (converts(session)) {
                conversions.add(conversion(session));
            }
        }
        Digest digest = new Digest();
        return digest.of(Kernel.run(new UserGroup(table.build(1), conversions), question(), digest::add));
    }

    /** The hash of all credits, independent of the order of journeys. */
    private static final class Digest {
        private final TreeMap<String, String> journeys = new TreeMap<>();

        void add(CreditedJourney journey) {
            MessageDigest digest = sha256();
            for (int row = 0; row < journey.size(); row++) {
                digest.update(journey.sessions()[row]);
                digest.update(Double.toHexString(journey.credits()[row]).getBytes(StandardCharsets.US_ASCII));
            }
            journeys.put(
                    new String(journey.conversion(), StandardCharsets.UTF_8),
                    journey.size() + " " + HexFormat.of().formatHex(digest.digest()));
        }

        String of(Partial partial) {
            MessageDigest digest = sha256();
            digest.update(journeys.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(partial.toBytes());
            return partial.journeys().journeys() + " journeys, "
                    + partial.journeys().sessions() + " sessions, "
                    + partial.journeys().decided() + ", " + HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
