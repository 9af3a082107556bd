package cn.yongji.onestop.testkit.openapi;

import cn.yongji.onestop.edge.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The page of problems says of every kind that a service answers with when it comes and what helps, and of no other. */
final class ProblemPage {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| (\\d{3}) \\| .+ \\|.*\\|");
    private static final String HEADING = "## ";
    private static final String EVERYBODY = "Every service";

    private ProblemPage() {}

    /** What the page lacks, has too much or says otherwise than the code. */
    static List<String> complaints(Collection<ProblemType> kinds, String service) {
        var told = told(service);
        var complaints = new ArrayList<String>();
        for (var kind : kinds) {
            var status = told.remove(kind.slug());
            if (status == null) complaints.add("docs/problems.md does not explain " + kind.slug() + " of " + service);
            else if (status != kind.status())
                complaints.add(
                        "docs/problems.md says " + status + " for " + kind.slug() + ", which is " + kind.status());
        }
        new TreeSet<>(told.keySet())
                .forEach(slug -> complaints.add("docs/problems.md explains " + slug + ", with which nobody answers"));
        return complaints;
    }

    private static Map<String, Integer> told(String service) {
        var told = new HashMap<String, Integer>();
        var section = "";
        for (var line : lines()) {
            if (line.startsWith(HEADING))
                section = line.substring(HEADING.length()).strip();
            var row = ROW.matcher(line);
            if (row.matches() && (section.equals(EVERYBODY) || section.equals(service)))
                told.put(row.group(1), Integer.valueOf(row.group(2)));
        }
        return told;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DocumentFolder.find().resolveSibling("problems.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
