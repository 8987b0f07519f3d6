package dev.tributary.core.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.intake.Identified;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The person behind each id, whatever the rows say of them, and in whatever order. */
class IdentitiesTest {
    @Test
    void anAliasIsFollowedToTheEndOfItsChain() {
        GivenLinks given = GivenLinks.of("b>c", "a>b", "c>d");
        Identities people = given.identities();
        assertThat(List.of("a", "b", "c", "d", "stranger"))
                .extracting(people::person)
                .containsExactly("d", "d", "d", "d", "stranger");
        assertThat(people.all("b")).containsExactly("a", "b", "c", "d");
        assertThat(people.all("stranger")).containsExactly("stranger");
        assertThat(given.setAside()).isEmpty();
        assertThat(people.told()).contains(new Identified.Aliases(3, 0, 3, 0, 0, 0, 0));
    }

    @Test
    void aCircleIsOnePersonAndItsRowsAreListed() {
        GivenLinks given = GivenLinks.of("tail>b", "c>b", "b>c", "z>z2", "z2>z");
        Identities people = given.identities();
        assertThat(List.of("tail", "b", "c", "z", "z2"))
                .extracting(people::person)
                .containsExactly("b", "b", "b", "z", "z");
        assertThat(given.setAside())
                .containsExactly("2 c alias_circle", "3 b alias_circle", "4 z alias_circle", "5 z2 alias_circle");
        assertThat(people.told()).contains(new Identified.Aliases(5, 0, 5, 0, 2, 0, 0));
    }

    @Test
    void anAliasOfSeveralUsersIsNotAppliedAndEachOfItsPairsIsListedOnce() {
        GivenLinks given = GivenLinks.of("a>u", "a>v", "a>u", "a>w", "a>v", "b>a");
        Identities people = given.identities();
        assertThat(people.person("a")).isEqualTo("a");
        assertThat(people.person("b")).as("an alias of the disputed one").isEqualTo("a");
        assertThat(people.all("u")).containsExactly("u");
        assertThat(given.setAside())
                .containsExactly(
                        "1 a alias_of_several_users", "2 a alias_of_several_users", "4 a alias_of_several_users");
        assertThat(people.told()).contains(new Identified.Aliases(6, 0, 2, 1, 0, 0, 0));
    }

    @Test
    void anAliasOfSeveralUsersWhoAreTheSameInTheEndIsTheirs() {
        GivenLinks given = GivenLinks.of("x>a", "x>b", "a>u", "a>v", "u>w", "v>w", "b>w");
        Identities people = given.identities();
        assertThat(List.of("x", "a", "b", "u", "v", "w"))
                .extracting(people::person)
                .containsOnly("w");
        assertThat(given.setAside()).isEmpty();
    }

    /** What is in dispute must not be settled by a circle through the disputed alias itself. */
    @Test
    void anAliasIsNotItsOwnWitness() {
        GivenLinks given = GivenLinks.of("a>b", "a>c", "b>a");
        Identities people = given.identities();
        assertThat(people.all("a")).containsExactly("a", "b");
        assertThat(people.person("c")).isEqualTo("c");
        assertThat(given.setAside()).containsExactly("1 a alias_of_several_users", "2 a alias_of_several_users");

        Identities round = GivenLinks.of("a>b", "a>c", "b>a", "c>a").identities();
        assertThat(round.all("c")).as("both lead back to it").containsExactly("a", "b", "c");
    }

    @Test
    void theResultIsThatOfUnitingOverAndOverInAnyOrder() {
        Random random = new Random(17);
        int disputed = 0;
        int circles = 0;
        for (int round = 0; round < 3000; round++) {
            List<String> rows = rows(random, 2 + random.nextInt(12), random.nextInt(16));
            NaivePeople expected = new NaivePeople(rows);
            for (int order = 0; order < 3; order++) {
                GivenLinks given = GivenLinks.of(rows);
                Identities people = given.identities();
                for (String id : expected.ids()) {
                    assertThat(people.person(id)).as("%s in %s", id, rows).isEqualTo(expected.person(id));
                    assertThat(people.all(id)).as("%s in %s", id, rows).isEqualTo(new TreeSet<>(expected.group(id)));
                }
                assertThat(given.setAside().stream()
                                .filter(row -> row.endsWith("alias_of_several_users"))
                                .map(row -> row.split(" ")[1])
                                .distinct())
                        .as("%s", rows)
                        .containsExactlyInAnyOrderElementsOf(expected.disputed());
                assertThat(people.told().orElseThrow().disputed())
                        .as("%s", rows)
                        .isEqualTo(expected.disputed().size());
                disputed += expected.disputed().size();
                circles += (int) people.told().orElseThrow().circles();
                Collections.shuffle(rows, random);
            }
        }
        assertThat(disputed).isPositive();
        assertThat(circles).isPositive();
    }

    private static List<String> rows(Random random, int ids, int count) {
        List<String> rows = new ArrayList<>();
        while (rows.size() < count) {
            int alias = random.nextInt(ids);
            int user = random.nextInt(ids);
            if (alias != user) {
                rows.add("i" + alias + ">i" + user);
            }
        }
        return rows;
    }

    /** Each rung is settled by the one above it, and the rows stand from the lowest on. */
    @Test
    @Timeout(20)
    void aLongChainAndALadderOfDisputesAreFollowedInNoTime() {
        int length = 100_000;
        GivenLinks ladder = new GivenLinks();
        GivenLinks chain = new GivenLinks();
        for (int rung = 0; rung < length; rung++) {
            ladder.add("a" + rung + ">a" + (rung + 1));
            ladder.add("a" + rung + ">b" + (rung + 1));
            ladder.add("b" + rung + ">a" + (rung + 1));
            ladder.add("b" + rung + ">b" + (rung + 1));
            chain.add("c" + rung + ">c" + (rung + 1));
        }
        ladder.add("a" + length + ">end");
        ladder.add("b" + length + ">end");
        Identities people = ladder.identities();
        assertThat(people.person("a0")).isEqualTo("end");
        assertThat(people.person("b0")).isEqualTo("end");
        assertThat(people.told().orElseThrow().disputed()).isZero();
        assertThat(chain.identities().person("c0")).isEqualTo("c" + length);

        GivenLinks everybody = new GivenLinks();
        for (int user = 0; user < length; user++) {
            everybody.add("shared>u" + user);
        }
        assertThat(everybody.identities().person("shared")).isEqualTo("shared");
        assertThat(everybody.setAside()).hasSize(length);
    }

    @Test
    void idsThatDifferInOneByteAreDifferent() {
        Identities people =
                GivenLinks.of("A>1", "a>2", "a >3", "\u00e4>4", "a\u0308>5").identities();
        assertThat(List.of("A", "a", "a ", "\u00e4", "a\u0308"))
                .extracting(people::person)
                .containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void aUserIsFoundByIdAndByAliasWithOneLookupAndAnAliasIsMarked() {
        IdIndex users = new IdIndex();
        users.add("buyer");
        users.add("u");
        NumberedUsers numbered =
                GivenLinks.of("a>u", "b>a", "x>visitor").identities().numbered(users);
        Map<String, Integer> plain = Map.of("buyer", 0, "u", 1);
        plain.forEach((id, number) -> assertThat(find(numbered, id)).isEqualTo(number));
        for (String alias : List.of("a", "b")) {
            assertThat(ByAlias.is(find(numbered, alias))).isTrue();
            assertThat(ByAlias.number(find(numbered, alias))).isEqualTo(1);
        }
        assertThat(ByAlias.is(find(numbered, "x"))).isTrue();
        assertThat(ByAlias.number(find(numbered, "x"))).isEqualTo(IdIndex.ABSENT);
        assertThat(find(numbered, "visitor")).isEqualTo(IdIndex.ABSENT);
        assertThat(find(numbered, "nobody")).isEqualTo(IdIndex.ABSENT);
        assertThat(numbered.ids(number -> number == 1)).toIterable().containsExactlyInAnyOrder("u", "a", "b");
        assertThat(numbered.count(number -> number == 0)).isEqualTo(1);
    }

    private static int find(NumberedUsers numbered, String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return numbered.find(bytes, 0, bytes.length);
    }
}
