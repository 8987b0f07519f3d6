package dev.tributary.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tributary.fuzz.subject.ConfigurationTarget;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fuzzed.class)
class ConfigurationFuzzTest {
    private static final Trial TRIAL = Fuzzed.trial("configuration", new ConfigurationTarget(), Limits.USUAL);

    @Timeout(30)
    @DictionaryFile(resourcePath = "/dictionaries/yaml.dict")
    @FuzzTest
    void aConfigurationIsReadOrItsPlaceIsTold(byte[] bytes) throws IOException {
        TRIAL.feed(bytes);
    }
}
