package dev.tributary.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobCallTest {
    @Test
    void aCommandHasItsOwnOptionsAndTheSettings() {
        JobCall call = JobCall.of(List.of(
                "compare",
                "--models",
                "linear,markov:2",
                "--intervals",
                "--no-nulls",
                "--db=parquet:lake",
                "--seed",
                "-7"));

        assertThat(call.option(JobCall.MODELS)).contains("linear,markov:2");
        assertThat(call.flag(JobCall.INTERVALS)).isTrue();
        assertThat(call.flag(JobCall.NO_NULLS)).isTrue();
        assertThat(call.number(JobCall.SEED, Long.MIN_VALUE, 1)).isEqualTo(-7);
        assertThat(call.settings()).containsOnlyKeys("TRIBUTARY_DB").containsValue("parquet:lake");
    }

    @Test
    void anOptionOfAnotherCommandIsRefused() {
        assertThatThrownBy(() -> JobCall.of(List.of("figures", "--models", "linear")))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("--models");
        assertThatThrownBy(() -> JobCall.of(List.of("run", "--intervals"))).isInstanceOf(TributaryException.class);
        assertThatThrownBy(() -> JobCall.of(List.of("compare", "--dry-run"))).isInstanceOf(TributaryException.class);
    }

    @Test
    void aNumberBelowTheLeastIsRefusedWithTheOptionsName() {
        JobCall call = JobCall.of(List.of("figures", "--top", "0"));

        assertThatThrownBy(() -> call.number(JobCall.TOP, 1, 20)).hasMessageContaining("--top is '0'");
        assertThat(JobCall.of(List.of("figures")).number(JobCall.TOP, 1, 20)).isEqualTo(20);
    }

    @Test
    void commandsThatAreNotThereAreToldApart() {
        assertThatThrownBy(() -> JobCall.of(List.of("explain"))).hasMessageContaining("explain");
        assertThatThrownBy(() -> JobCall.of(List.of())).hasMessageContaining("no command");
    }

    @Test
    void filesAreNotWrittenAmongThoseOfTheSource() {
        JobCall call = JobCall.of(List.of("figures", "--out", "shop"));
        Path shop = Path.of("shop").toAbsolutePath();

        assertThat(DriverFolder.of(call, new Address("csv", "other")))
                .hasValueSatisfying(
                        folder -> assertThat(folder.toAbsolutePath()).isEqualTo(shop));
        assertThatThrownBy(() -> DriverFolder.of(call, new Address("csv", shop + "/../shop")))
                .hasMessageContaining("the folder of the source");
        assertThatThrownBy(() -> DriverFolder.of(call, new Address("parquet", "file:" + shop)))
                .hasMessageContaining("the folder of the source");
    }
}
