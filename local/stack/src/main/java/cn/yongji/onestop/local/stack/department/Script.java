package cn.yongji.onestop.local.stack.department;

import cn.yongji.onestop.local.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a simulated department does with its work: the first rule that fits a review says so. A script is a JSON array of
 * rules such as {@code {"matter": "M16", "do": ["acknowledge", "supplement"], "answered": ["grant"]}}; {@code *} fits any
 * matter.
 */
record Script(List<Rule> rules) {
    /**
     * What is done with a matter.
     *
     * @param work when a review is there to be worked on
     * @param answered when it goes on after a supplement
     */
    record Rule(String matter, List<DepartmentStep> work, List<DepartmentStep> answered) {}

    static Script read(Path file) throws StackFailure {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new StackFailure("The script " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static Script parse(String json) throws StackFailure {
        try {
            var rules = new ArrayList<Rule>();
            for (var rule : new JsonMapper().readTree(json)) rules.add(rule(rule));
            return new Script(List.copyOf(rules));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new StackFailure("That is no script: " + e.getMessage(), e);
        }
    }

    private static Rule rule(JsonNode node) {
        return new Rule(node.path("matter").asString("*"), steps(node.path("do")), steps(node.path("answered")));
    }

    private static List<DepartmentStep> steps(JsonNode words) {
        return words.valueStream()
                .map(word -> DepartmentStep.valueOf(
                        word.asString().toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }

    Rule ruleFor(String matter) {
        return rules.stream()
                .filter(rule -> rule.matter().equals("*") || rule.matter().equals(matter))
                .findFirst()
                .orElse(new Rule(matter, List.of(), List.of()));
    }
}
