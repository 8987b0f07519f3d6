package dev.tributary.formats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Events with what goes wrong in real ones: visitors and ids that are missing or blank, events that come twice or late, many
 * at the same time, gaps of exactly half an hour and a second more, midnight, campaigns that change, orders that are sent
 * again, in several currencies, without an id or without an amount, and names in other scripts.
 */
final class GeneratedEvents {
    private static final long BEGIN = Instant.parse("2026-02-27T20:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;
    private static final List<Long> GAPS = List.of(
            0L,
            0L,
            1L,
            1000L,
            5 * MINUTE,
            30 * MINUTE - 1,
            30 * MINUTE,
            30 * MINUTE + 1,
            30 * MINUTE + 1000,
            300 * MINUTE);
    private static final List<String> KINDS =
            List.of("page", "page", "page", "product_added", "scroll", "order", "identify");
    private static final List<List<String>> CAMPAIGNS = List.of(
            List.of("", "", ""),
            List.of("newsletter", "email", "märz '26"),
            List.of("google", "cpc", ""),
            List.of("facebook", "paid", "весна"),
            List.of("", "email", ""));
    private static final List<String> PAGES = List.of(
            "https://shop.example/",
            "https://shop.example/?gclid=x&utm_source=a",
            "https://shop.example/?a=1&fbclid=&ttclid=y",
            "https://shop.example/straße?q=?&msclkid=z",
            "");
    private static final List<String> REFERRERS =
            List.of("", "$direct", "https://www.google.com/", "https://chatgpt.com/", "https://мода.example/a?b");

    private final Random random;
    private final List<Event> events = new ArrayList<>();

    /**
     * An event.
     *
     * @param id its id; two events of the same id are the same
     * @param person the user that is known, and {@code anonymous} the browser; each may be blank
     * @param session the session that a tracker gives it
     */
    record Event(
            String id,
            String kind,
            Optional<String> anonymous,
            Optional<String> person,
            Optional<String> session,
            long millis,
            Touch touch,
            Order order) {
        String time() {
            return Instant.ofEpochMilli(millis).toString();
        }
    }

    /** Where an event came from. */
    record Touch(
            Optional<String> source,
            Optional<String> medium,
            Optional<String> campaign,
            String page,
            String referrer) {}

    /** An order; for all events, since most columns have values in no order of theirs. */
    record Order(Optional<String> id, Optional<String> amount, Optional<String> currency) {}

    private GeneratedEvents(long seed) {
        this.random = new Random(seed);
    }

    /** Returns some thousand events, in no order. */
    static List<Event> of(long seed) {
        GeneratedEvents generated = new GeneratedEvents(seed);
        for (int visitor = 0; visitor < 120; visitor++) {
            generated.visit(visitor);
        }
        for (int again = 0; again < 150; again++) {
            generated.again();
        }
        Collections.shuffle(generated.events, generated.random);
        return generated.events;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Optional<String> known(String text) {
        return random.nextInt(12) == 0 ? Optional.of("") : Optional.of(text).filter(any -> random.nextInt(12) > 0);
    }

    private void visit(int visitor) {
        long millis = BEGIN + random.nextInt(500) * MINUTE;
        int session = 0;
        Optional<String> person = Optional.empty();
        for (int event = random.nextInt(60); event >= 0; event--) {
            millis += one(GAPS);
            session += random.nextInt(8) == 0 ? 1 : 0;
            if (random.nextInt(20) == 0) {
                person = Optional.of("user-" + random.nextInt(80) + "é");
            }
            List<String> campaign = one(CAMPAIGNS);
            events.add(new Event(
                    (random.nextBoolean() ? "E" : "e") + "-" + visitor + "-" + random.nextInt(1_000_000),
                    one(KINDS),
                    known("anon-" + visitor + (visitor % 7 == 0 ? "ß" : "")),
                    person.isEmpty() ? known("").filter(String::isEmpty) : person,
                    known("s-" + visitor + "-" + session),
                    millis,
                    new Touch(
                            known(campaign.get(0)),
                            known(campaign.get(1)),
                            known(campaign.get(2)),
                            one(PAGES),
                            one(REFERRERS)),
                    new Order(
                            known("T-" + random.nextInt(400)),
                            known(random.nextInt(100_000) / 100.0 + "").filter(text -> !text.isEmpty()),
                            known(one(List.of("EUR", "eur", " USD ", "GBP"))))));
        }
    }

    /** The same event, at the same time or some seconds later. */
    private void again() {
        Event event = one(events);
        events.add(new Event(
                event.id(),
                event.kind(),
                event.anonymous(),
                event.person(),
                event.session(),
                event.millis() + random.nextInt(3) * 1000L,
                event.touch(),
                event.order()));
    }
}
