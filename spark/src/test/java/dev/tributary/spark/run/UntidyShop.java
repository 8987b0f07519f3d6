package dev.tributary.spark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A shop as CSV files in which every table has faults of every kind, by a seed. */
final class UntidyShop {
    private static final List<String> CHANNELS =
            List.of("Search", "search", "E-Mail", "Email ", "Social", "Display", "");
    private static final List<String> NOBODY = List.of("", "null", "(not set)", "0000");
    private static final List<String> BAD_TIMES =
            List.of("2024-13-01 10:00:00", "yesterday", "", "2024-02-30 08:00:00");

    private final Random random;
    private final int users;

    UntidyShop(long seed, int users) {
        this.random = new Random(seed);
        this.users = users;
    }

    /** Writes the tables into a folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> sessions = new ArrayList<>(List.of("session_id,user_id,at,channel_name,campaign"));
        List<String> costs = new ArrayList<>(List.of("session_id,cost"));
        for (int session = 0; session < users * 6; session++) {
            String id = one(40) ? "s" + random.nextInt(session + 1) : one(200) ? "" : "s" + session;
            sessions.add(String.join(",", id, user("u"), time(), channel(), one(3) ? "spring" : ""));
            if (one(2)) {
                costs.add((one(50) ? "s-" : "s") + session + "," + cost());
            }
        }
        List<String> conversions = new ArrayList<>(List.of("conv_id,user_id,at,revenue,kind"));
        for (int conversion = 0; conversion < users; conversion++) {
            String id = one(20) ? "c" + random.nextInt(conversion + 1) : "c" + conversion;
            String row = String.join(",", id, user(one(30) ? "U" : "u"), time(), revenue(), one(2) ? "web" : "Web");
            conversions.add(row);
            if (one(25)) {
                conversions.add(row);
            }
        }
        List<String> spend = new ArrayList<>(List.of("date,channel_name,amount"));
        for (int day = 1; day <= 28; day++) {
            spend.add("2024-02-%02d,%s,%s".formatted(day, one(9) ? "" : channel(), cost()));
        }
        List<String> identities = new ArrayList<>(List.of("alias,user_id"));
        for (int alias = 0; alias < users / 4; alias++) {
            identities.add(user("u") + "," + user("u"));
        }
        Files.write(folder.resolve("session_sources.csv"), sessions);
        Files.write(folder.resolve("session_costs.csv"), costs);
        Files.write(folder.resolve("conversions.csv"), conversions);
        Files.write(folder.resolve("ad_spend.csv"), spend);
        Files.write(folder.resolve("identities.csv"), identities);
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private String user(String letter) {
        return one(25) ? NOBODY.get(random.nextInt(NOBODY.size())) : letter + random.nextInt(users);
    }

    private String channel() {
        return CHANNELS.get(one(30) ? CHANNELS.size() - 1 : random.nextInt(CHANNELS.size() - 1));
    }

    private String time() {
        return one(60)
                ? BAD_TIMES.get(random.nextInt(BAD_TIMES.size()))
                : "2024-%02d-%02d %02d:%02d:00"
                        .formatted(
                                1 + random.nextInt(3), 1 + random.nextInt(28), random.nextInt(24), random.nextInt(60));
    }

    private String cost() {
        return one(30) ? "free" : one(25) ? "-1.5" : "%d.%02d".formatted(random.nextInt(9), random.nextInt(100));
    }

    private String revenue() {
        return one(30) ? "much" : one(40) ? "-20" : "%d.%02d".formatted(random.nextInt(400), random.nextInt(100));
    }
}
