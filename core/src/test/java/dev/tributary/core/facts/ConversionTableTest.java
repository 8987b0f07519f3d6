package dev.tributary.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.column.IdIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionTableTest {
    private static final int MORE_THAN_ROOM = 5_000;

    private final IdIndex index = new IdIndex();
    private final ConversionTableBuilder builder = new ConversionTableBuilder(index);
    private final List<Conversion> added = new ArrayList<>();

    private void add(String id, int user, long millis, double revenue, String label) {
        added.add(new Conversion(added.size(), id, user, millis, revenue, label));
        index.add(id);
        builder.add(user, millis, revenue, label);
    }

    private void addSome(Random random, int firstWithLabel) {
        for (int number = 0; number < MORE_THAN_ROOM; number++) {
            String label = number >= firstWithLabel && random.nextBoolean() ? "type " + random.nextInt(3) : "";
            double revenue = random.nextInt(10) == 0 ? -0.0 : random.nextInt(100_000) / 100.0;
            add("😀" + number, random.nextInt(100) - 1, random.nextLong(), revenue, label);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 4_000, MORE_THAN_ROOM})
    void itGivesBackWhatWasAddedWhereverLabelsBegin(int firstWithLabel) {
        addSome(new Random(firstWithLabel), firstWithLabel);

        ConversionTable table = builder.build();

        assertThat(table).isEqualTo(added);
        for (Conversion one : added) {
            assertThat(table.user(one.index())).isEqualTo(one.user());
            assertThat(table.millis(one.index())).isEqualTo(one.millis());
            assertThat(table.revenue(one.index())).isEqualTo(one.revenue());
        }
    }

    @Test
    void aConversionIsFoundByItsIdAsATextOrAsBytes() {
        addSome(new Random(1), 0);
        ConversionTable table = builder.build();

        assertThat(table.find("😀4321")).isEqualTo(4321);
        assertThat(table.find("😀17".getBytes(StandardCharsets.UTF_8))).isEqualTo(17);
        assertThat(table.find("17")).isEqualTo(IdIndex.ABSENT);
    }

    @Test
    void eachConversionIsInThePartOfItsUserAlone() {
        addSome(new Random(2), 0);
        ConversionTable table = builder.build();
        Sessions sessions = new InThreeParts();

        List<Conversion> together = new ArrayList<>();
        for (int part = 0; part < sessions.parts(); part++) {
            List<Conversion> own = table.ofPart(sessions, part);
            int number = part;
            assertThat(own).allMatch(conversion -> sessions.partOf(conversion.user()) == number);
            together.addAll(own);
        }

        assertThat(together).containsExactlyInAnyOrderElementsOf(added);
    }

    @Test
    void thereIsNothingBehindItsEndAndNothingCanBeChanged() {
        add("c1", 0, 0, 1, "");
        ConversionTable table = builder.build();

        assertThatThrownBy(() -> table.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> table.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> table.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anIdWithoutItsConversionIsAFault() {
        add("c1", 0, 0, 1, "");
        index.add("c2");

        assertThatThrownBy(builder::build).hasMessage("2 ids for 1 conversions");
    }

    /** The sessions of users distributed over three parts in turn. */
    private static final class InThreeParts implements Sessions {
        @Override
        public int parts() {
            return 3;
        }

        @Override
        public int partOf(int user) {
            return user == SessionTable.NO_USER ? 0 : user % 3;
        }

        @Override
        public SessionTable part(int number) {
            throw new AssertionError("nobody asks for sessions");
        }

        @Override
        public List<ChannelDay> channelDays() {
            return List.of();
        }

        @Override
        public Search search(Found found) {
            throw new AssertionError("nobody looks for sessions");
        }
    }
}
