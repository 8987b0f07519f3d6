package dev.tributary.models.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNamesTest {
    @Test
    void everyNameIsThatOfAModel() {
        assertThat(ModelNames.ALL)
                .allSatisfy(name -> assertThat(ModelNames.read(name).label()).isEqualTo(name));
    }

    @Test
    void namesAreToldFromOtherText() {
        assertThat(ModelNames.areNames("markov")).isTrue();
        assertThat(ModelNames.areNames("first, time-decay:14")).isTrue();
        assertThat(ModelNames.areNames("model.json")).isFalse();
        assertThat(ModelNames.areNames("first,model.json")).isFalse();
    }

    @Test
    void aParameterStandsInTheLabel() {
        assertThat(ModelNames.readAll("markov:3, time-decay:14 ,position:30/40/30"))
                .extracting(ModelSpec::label)
                .containsExactly("markov:3", "time-decay:14", "position:30/40/30");
        assertThat(ModelNames.read("markov:1").label()).isEqualTo("markov");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lineer | Did you mean linear?",
                "markov:5 | Give 1 to 4",
                "markov:x | Give 1 to 4",
                "position:1/2 | three numbers",
                "position:0/0/0 | three numbers",
                "position:a/b/c | three numbers",
                "position:-1/1/1 | three numbers",
                "time-decay:0 | Give days",
                "time-decay:NaN | Give days",
                "time-decay:soon | Give days",
                "linear:2 | Leave out the colon",
                "first,first | Name each once",
                "'' | There are first"
            })
    void aNameThatMeansNothingIsRefusedWithWhatToDo(String names, String mend) {
        assertThatThrownBy(() -> ModelNames.readAll(names))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining(mend);
    }
}
