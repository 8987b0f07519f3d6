package dev.tributary.store.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time, within a process and across processes. */
class RunLockTest {
    private static final Holder HOLDER =
            new Holder("report", "0198", Instant.parse("2025-06-01T03:15:00Z"), "build-3", 4711);

    @TempDir
    private Path folder;

    private Path database;

    @BeforeEach
    void makeADatabase() throws IOException {
        database = Files.createFile(folder.resolve("shop.db"));
    }

    private RunLock take(Path file) {
        return RunLock.take(LockFile.of(file), HOLDER);
    }

    private TributaryException refused(Path file) {
        return catchThrowableOfType(TributaryException.class, () -> take(file).close());
    }

    @Test
    void aSecondOneInTheSameProcessIsToldWhoHoldsIt() {
        try (RunLock lock = take(database)) {
            assertThat(lock).isNotNull();
            TributaryException refusal = refused(database);
            assertThat(refusal.kind()).isEqualTo(ProblemKind.TEMPORARY);
            assertThat(refusal)
                    .hasMessageContaining("'report' since 2025-06-01T03:15:00Z, process 4711 on build-3, run 0198");
        }
        take(database).close();
    }

    @Test
    void aSecondProcessIsRefusedEvenAfterOthersHaveTriedAndLooked() {
        try (RunLock lock = take(database)) {
            assertThat(lock).isNotNull();
            refused(database);
            assertThat(RunLock.holder(LockFile.of(database))).contains(HOLDER.line());
            try (LockingChild child = LockingChild.start(database)) {
                assertThat(child.said()).startsWith("TEMPORARY").contains("process 4711 on build-3");
            }
        }
        try (LockingChild child = LockingChild.start(database)) {
            assertThat(child.said()).isEqualTo(LockingChild.HELD);
        }
    }

    @Test
    void ofTwoProcessesOneHoldsItAndTheOtherNamesIt() {
        try (LockingChild first = LockingChild.start(database);
                LockingChild second = LockingChild.start(database)) {
            assertThat(first.said()).isEqualTo(LockingChild.HELD);
            assertThat(second.said()).contains("run child");
            assertThat(RunLock.holder(LockFile.of(database)).orElseThrow()).contains("run child");
        }
    }

    @Test
    void theLockOfAKilledProcessIsFreeWhateverItsFileSays() throws Exception {
        try (LockingChild child = LockingChild.start(database)) {
            child.kill();
            assertThat(LockFile.of(database).file()).content().contains("run child");
            assertThat(RunLock.holder(LockFile.of(database))).isEmpty();
            take(database).close();
        }
    }

    @Test
    void theFileStaysAndIsEmptyAfterwards() {
        take(database).close();
        assertThat(folder.resolve("shop.db.tributary.lock")).isEmptyFile();
    }

    @Test
    void twoNamesOfOneFileShareALock() throws IOException {
        Path other = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("other")).resolve("link.db"), database);
        Path folderLink = Files.createSymbolicLink(folder.resolve("linked"), folder);
        try (RunLock lock = take(other)) {
            assertThat(lock).isNotNull();
            assertThat(refused(database)).isNotNull();
            assertThat(refused(folderLink.resolve("shop.db"))).isNotNull();
        }
    }

    @Test
    void aFileThatIsYetToBeMadeHasTheLockItWillHave() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), Path.of("new.db"));
        LockFile before = LockFile.of(link);
        Files.createFile(folder.resolve("new.db"));
        assertThat(LockFile.of(link)).isEqualTo(before);
        assertThat(LockFile.of(folder.resolve("new.db"))).isEqualTo(before);
    }

    @Test
    void whatAnybodyMayHaveWrittenIntoTheFileIsShownHarmlessAndShort() throws IOException {
        try (LockingChild child = LockingChild.start(database)) {
            assertThat(child.said()).isEqualTo(LockingChild.HELD);
            Files.writeString(LockFile.of(database).file(), "\u001b[31mred\u202e" + "x".repeat(1_000_000) + "\nsecond");
            assertThat(refused(database).what())
                    .contains("\\u001b[31mred\\u202e")
                    .doesNotContain("\u001b", "\u202e", "second")
                    .hasSizeLessThan(1000);
        }
    }

    @Test
    void anEmptyFileNamesNobody() throws IOException {
        try (LockingChild child = LockingChild.start(database)) {
            assertThat(child.said()).isEqualTo(LockingChild.HELD);
            Files.writeString(LockFile.of(database).file(), "");
            assertThat(refused(database).what()).contains("it has not said which");
        }
    }

    @Test
    void aLinkInThePlaceOfTheLockIsNotFollowed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Files.createSymbolicLink(LockFile.of(database).file(), victim);
        assertThat(refused(database).kind()).isEqualTo(ProblemKind.STORAGE);
        assertThat(victim).content().isEqualTo("precious");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPipeInThePlaceOfTheLockIsNotWaitedForNeitherToTakeItNorToLook() throws Exception {
        Path lock = LockFile.of(database).file();
        assertThat(new ProcessBuilder("mkfifo", lock.toString()).start().waitFor())
                .isZero();
        assertThat(refused(database).what()).contains("not a regular file");
        assertThatThrownBy(() -> RunLock.holder(LockFile.of(database))).hasMessageContaining("not a regular file");
    }

    @Test
    void neitherIsAFolderTakenForOne() throws IOException {
        Files.createDirectory(LockFile.of(database).file());
        assertThat(refused(database).what()).contains("not a regular file");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderWhereNothingCanBeMadeIsToldWithWhatToDo() {
        TributaryException refusal = refused(Path.of("/proc/shop.db"));
        assertThat(refusal.kind()).isEqualTo(ProblemKind.STORAGE);
        assertThat(refusal.mend()).contains("--results");
    }

    @Test
    void toLookMakesNoFile() {
        assertThat(RunLock.holder(LockFile.of(database))).isEmpty();
        assertThat(LockFile.of(database).file()).doesNotExist();
    }
}
