package cn.yongji.onestop.local.stack.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/operations.md says to watch stands on the dashboard, and what is worth a worry has a rule that tells. */
class AlertsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path RULES = ROOT.resolve("deploy/prometheus/alerts.yml");
    private static final Path DASHBOARD = ROOT.resolve("deploy/grafana/dashboards/onestop.json");
    private static final Path OPERATIONS = ROOT.resolve("docs/operations.md");

    /** A line of the table of metrics: its first cell begins with the name. */
    private static final Pattern WATCHED = Pattern.compile("^\\| `([a-z]+(?:_[a-z]+)+)`.*", Pattern.MULTILINE);

    /** How full a stream table is and how calls to services end is looked at on the dashboard, when a rule has told. */
    private static final Set<String> ONLY_LOOKED_AT =
            Set.of("gateway_at_once", "gateway_upstream_seconds", "onestop_ledger_streams");

    @Test
    void every_metric_to_watch_stands_on_the_dashboard() throws IOException {
        var dashboard = Files.readString(DASHBOARD);

        assertThat(watched())
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(dashboard).contains(metric));
    }

    @Test
    void every_metric_to_watch_has_a_rule_that_tells() throws IOException {
        var rules = Files.readString(RULES);

        assertThat(watched())
                .filteredOn(metric -> !ONLY_LOOKED_AT.contains(metric))
                .allSatisfy(metric -> assertThat(rules).contains(metric));
    }

    @Test
    void every_rule_has_a_trial_that_it_tells_and_when() throws Exception {
        var rules = named("- alert: (\\w+)", RULES);
        var tried = named("- alertname: (\\w+)", RULES.resolveSibling("alerts.test.yml"));
        assertThat(tried).isEqualTo(rules);

        var promtool = promtool();
        assumeTrue(promtool.isPresent(), "No promtool on the PATH: the rules are not tried here.");
        var trial = new ProcessBuilder(promtool.get().toString(), "test", "rules", "alerts.test.yml")
                .directory(RULES.getParent().toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(trial.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(trial.waitFor()).as(said).isZero();
    }

    private static Set<String> watched() throws IOException {
        var operations = Files.readString(OPERATIONS);
        var table =
                operations.substring(operations.indexOf("## Health, metrics, logs"), operations.indexOf("## Scaling"));
        var metrics = new TreeSet<String>();
        WATCHED.matcher(table).results().forEach(line -> metrics.add(line.group(1)));
        return metrics;
    }

    private static Set<String> named(String pattern, Path file) throws IOException {
        var names = new TreeSet<String>();
        Pattern.compile(pattern).matcher(Files.readString(file)).results().forEach(each -> names.add(each.group(1)));
        return names;
    }

    private static Optional<Path> promtool() {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return Stream.of(folders)
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
