package dev.tributary.testing.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A command as shown in a document.
 *
 * @param line the number of its line, from 1
 * @param command the command line, without the prompt
 * @param exitCode the expected exit code
 * @param output the expected output; see {@link ShownOutput}
 */
public record ShownCommand(int line, String command, int exitCode, List<String> output) {
    private static final String PROMPT = "$ ";
    private static final String EXIT_CODE = "# exit code ";

    /** Returns the commands of a console block. */
    public static List<ShownCommand> of(DocumentBlock block) {
        List<ShownCommand> commands = new ArrayList<>();
        List<String> lines = block.lines();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(PROMPT)) {
                int end = at + 1;
                while (end < lines.size() && !lines.get(end).startsWith(PROMPT)) {
                    end++;
                }
                commands.add(command(block.line() + at, lines.get(at), lines.subList(at + 1, end)));
            }
        }
        return commands;
    }

    private static ShownCommand command(int line, String command, List<String> below) {
        int exitCode = below.stream()
                .filter(text -> text.startsWith(EXIT_CODE))
                .mapToInt(text -> Integer.parseInt(text.substring(EXIT_CODE.length())))
                .findFirst()
                .orElse(0);
        List<String> output =
                below.stream().filter(text -> !text.startsWith(EXIT_CODE)).toList();
        return new ShownCommand(line, command.substring(PROMPT.length()), exitCode, output);
    }
}
