package dev.tributary.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChannelDaysTest {
    private static final long DAY = 86_400_000;

    @Test
    void eachChannelCampaignAndDayHasANumberOfItsOwnInOrderOfFirstOccurrence() {
        Random random = new Random(3);
        for (int span : new int[] {1, 2, 90, 700, 40_000}) {
            ChannelDays numbered = new ChannelDays();
            Map<ChannelDay, Integer> expected = new LinkedHashMap<>();
            for (int session = 0; session < 5_000; session++) {
                String channel = "c" + random.nextInt(3);
                String campaign = random.nextBoolean() ? "" : "d" + random.nextInt(2);
                long day = random.nextInt(span) - span / 2;
                int number = numbered.numberAt(channel, campaign, day * DAY + random.nextInt((int) DAY));
                ChannelDay its = new ChannelDay(channel, campaign, LocalDate.ofEpochDay(day));
                expected.putIfAbsent(its, expected.size());
                assertThat(number).as("%s of %d days", its, span).isEqualTo(expected.get(its));
            }
            assertThat(numbered.all()).containsExactlyElementsOf(expected.keySet());
        }
    }
}
