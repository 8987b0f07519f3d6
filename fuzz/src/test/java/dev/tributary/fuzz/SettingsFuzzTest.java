package dev.tributary.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tributary.fuzz.subject.SettingsTarget;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fuzzed.class)
class SettingsFuzzTest {
    private static final Trial TRIAL = Fuzzed.trial("settings", new SettingsTarget(), Limits.COMMAND);

    @Timeout(30)
    @DictionaryFile(resourcePath = "/dictionaries/yaml.dict")
    @FuzzTest
    void noSettingIsAFaultOfTheProgram(byte[] bytes) throws IOException {
        TRIAL.feed(bytes);
    }
}
