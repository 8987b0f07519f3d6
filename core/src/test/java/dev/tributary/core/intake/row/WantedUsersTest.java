package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.world.ConversionTables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests of whose sessions are read. */
class WantedUsersTest {
    private static final DateWindow SECOND_DAY =
            new DateWindow(Optional.of(LocalDate.ofEpochDay(1)), Optional.of(LocalDate.ofEpochDay(1)));

    private final IdIndex users = new IdIndex();

    WantedUsersTest() {
        users.add("early");
        users.add("late");
        users.add("both");
    }

    private static Conversion conversion(int user, int day) {
        return new Conversion(0, "c" + user + " on " + day, user, day * Days.MILLIS, 1);
    }

    private WantedUsers wanted(DateWindow window, boolean everyUser) {
        return WantedUsers.of(
                users,
                ConversionTables.of(List.of(
                        conversion(0, 0),
                        conversion(1, 1),
                        conversion(2, 0),
                        conversion(2, 1),
                        conversion(SessionTable.NO_USER, 1))),
                new ReadScope(window, false, everyUser));
    }

    @Test
    void usersWithAConversionInTheWindowAreWantedAndNobodyElse() {
        WantedUsers wanted = wanted(SECOND_DAY, false);

        assertThat(wanted.ids()).toIterable().containsExactly("late", "both");
        assertThat(wanted.wanted()).isEqualTo(2);
        assertThat(wanted.count()).as("all have a number").isEqualTo(3);
        assertThat(wanted.find("early")).isEqualTo(SessionTable.NO_USER);
        assertThat(wanted.find("late")).isEqualTo(1);
        assertThat(wanted.find("stranger")).isEqualTo(SessionTable.NO_USER);
        assertThat(wanted.withStrangers()).isFalse();
    }

    @Test
    void withoutAWindowEveryConversionsUserIs() {
        assertThat(wanted(DateWindow.ALL, false).ids()).toIterable().containsExactly("early", "late", "both");
    }

    @Test
    void whoNeverConvertedIsANumberBehindTheOthersWhereSuchAreWanted() {
        WantedUsers wanted = wanted(SECOND_DAY, true);
        assertThat(wanted.withStrangers()).isTrue();
        assertThat(wanted.find("stranger")).isEqualTo(WantedUsers.STRANGER);
        assertThat(wanted.find("early")).as("converted, on another day").isEqualTo(SessionTable.NO_USER);

        for (String stranger : List.of("x", "y", "x")) {
            Utf8 id = new Utf8().set(stranger);
            assertThat(wanted.numberOfStranger(id)).isEqualTo(stranger.equals("x") ? 3 : 4);
            wanted.meet(id);
        }
        assertThat(wanted.count()).isEqualTo(5);
    }

    @Test
    void sessionsOfOthersAreReadForAReport() {
        assertThat(wanted(DateWindow.ALL, true).forReport()).isFalse();
        assertThat(WantedUsers.of(users, ConversionTables.of(List.of()), new ReadScope(DateWindow.ALL, true))
                        .forReport())
                .isTrue();
    }

    @Test
    void manyAreFoundAsOneIs() {
        List<String> ids = List.of("both", "stranger", "early", "late");
        byte[] bytes = String.join("", ids).getBytes(StandardCharsets.UTF_8);
        IdIndex.Texts texts = new IdIndex.Texts() {
            @Override
            public byte[] bytes() {
                return bytes;
            }

            @Override
            public boolean there(int text) {
                return true;
            }

            @Override
            public int start(int text) {
                return String.join("", ids.subList(0, text)).length();
            }

            @Override
            public int length(int text) {
                return ids.get(text).length();
            }
        };
        for (boolean everyUser : new boolean[] {false, true}) {
            WantedUsers wanted = wanted(SECOND_DAY, everyUser);
            int[] numbers = new int[ids.size()];
            wanted.findAll(texts, numbers);
            assertThat(numbers)
                    .containsExactly(ids.stream().mapToInt(wanted::find).toArray());
        }
    }
}
