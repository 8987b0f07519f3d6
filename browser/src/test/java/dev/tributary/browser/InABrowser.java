package dev.tributary.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests of such a class take the {@link Browser} as a parameter; all classes share one, which is closed at the end. Where no
 * browser is installed they are skipped with a message; on a build server (environment {@code CI=true}) they fail, so that a
 * green build always includes them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InABrowser.Shared.class)
@interface InABrowser {
    /** Starts the browser at its first use. */
    final class Shared implements ExecutionCondition, ParameterResolver {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            return Installed.find().isPresent() || "true".equals(System.getenv("CI"))
                    ? ConditionEvaluationResult.enabled("there is a browser, or there should be")
                    : ConditionEvaluationResult.disabled(Installed.MISSING);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            Installed installed = Installed.find().orElseThrow(() -> new IllegalStateException(Installed.MISSING));
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Browser.class))
                    .computeIfAbsent(Browser.class, key -> Browser.start(installed));
        }
    }
}
