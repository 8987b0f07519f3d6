package dev.tributary.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.column.IdColumn;
import org.junit.jupiter.api.Test;

class SessionTableTest {
    private final IdColumn ids = new IdColumn();
    private final SessionTableBuilder builder = new SessionTableBuilder(ids);

    @Test
    void everyColumnOfManySessionsIsKept() {
        for (int row = 0; row < 5000; row++) {
            ids.append("s" + row);
            builder.add(row % 7 - 1, row * 1000L, "channel " + row % 3, row % 2 == 0, row % 3 == 0, row % 5 == 0);
        }
        SessionTable table = builder.build(6);

        assertThat(table.size()).isEqualTo(5000);
        assertThat(table.userCount()).isEqualTo(6);
        assertThat(table.channelNames()).containsExactly("channel 0", "channel 1", "channel 2");
        for (int row = 0; row < 5000; row++) {
            assertThat(table.id(row)).isEqualTo("s" + row);
            assertThat(table.user(row)).as("row %d", row).isEqualTo(row % 7 - 1);
            assertThat(table.millis(row)).as("row %d", row).isEqualTo(row * 1000L);
            assertThat(table.channelCode(row)).as("row %d", row).isEqualTo(row % 3);
            assertThat(table.holder(row)).as("row %d", row).isEqualTo(row % 2 == 0);
            assertThat(table.closer(row)).as("row %d", row).isEqualTo(row % 3 == 0);
            assertThat(table.impression(row)).as("row %d", row).isEqualTo(row % 5 == 0);
        }
        assertThat(table.channelDay(4)).isEqualTo(new ChannelDay("channel 1", DayZone.UTC.of(0)));
    }

    @Test
    void asManyIdsAsSessionsAreNeeded() {
        ids.append("s");

        assertThatThrownBy(() -> builder.build(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("1 ids for 0 sessions");
    }
}
