package cn.yongji.onestop.approval.cases;

import cn.yongji.onestop.approval.cases.domain.rule.ContradictionRules;
import cn.yongji.onestop.approval.cases.domain.rule.ContradictionRules.Relation;
import cn.yongji.onestop.approval.cases.domain.rule.ContradictionRules.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.springframework.core.io.Resource;

/** Reads the table of contradictions. A wrong line stops the start: a table that is nearly right is the worst of all. */
final class ContradictionTable {
    private static final int COLUMNS = 4;

    private ContradictionTable() {}

    static ContradictionRules read(Resource table) {
        try {
            return read(table.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the contradictions in " + table, e);
        }
    }

    static ContradictionRules read(String text) {
        var ids = new HashSet<String>();
        return new ContradictionRules(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(ContradictionTable::rule)
                .peek(rule -> {
                    if (!ids.add(rule.id())) throw new IllegalArgumentException(rule.id() + " is there twice");
                })
                .toList());
    }

    private static Rule rule(String line) {
        var columns = line.split("\\s*,\\s*", -1);
        if (columns.length != COLUMNS) throw new IllegalArgumentException("four columns are expected: " + line);
        return new Rule(columns[0], columns[1], columns[2], Relation.valueOf(columns[3]));
    }
}
