package dev.tributary.benchmarks.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request's body: journeys of 1 to 5 sessions each. */
record JourneysRequest(String name, String body) {
    static JourneysRequest of(int journeys) {
        List<String> rows = new ArrayList<>();
        int all = 0;
        for (int journey = 0; journey < journeys; journey++) {
            int sessions = 1 + journey % 5;
            for (int session = 0; session < sessions; session++) {
                rows.add(row(journey, session, session == sessions - 1));
            }
            all += sessions;
        }
        String body = "{\"customer_journeys\":[" + String.join(",", rows) + "]}";
        return new JourneysRequest(
                String.format(Locale.ROOT, "%d journeys, %d sessions, %,d bytes", journeys, all, body.length()), body);
    }

    private static String row(int journey, int session, boolean last) {
        return String.format(
                Locale.ROOT,
                "{\"conversion_id\":\"%032x\",\"session_id\":\"%032x\",\"timestamp\":\"2023-09-%02d 10:%02d:00\","
                        + "\"channel_label\":\"Channel %d\",\"holder_engagement\":1,\"closer_engagement\":1,"
                        + "\"conversion\":%d,\"impression_interaction\":0}",
                journey,
                journey * 10 + session,
                1 + 3 * session,
                journey % 60,
                (journey + session) % 20,
                last ? 1 : 0);
    }
}
