package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.Checked;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code ./onestop verify FILE…}. Ends with 0 only where something is proved and nothing is wrong; 2 where it was asked wrongly. */
public final class VerifierMain {
    private static final String USAGE = """
        ./onestop verify POLICY FILE…
          POLICY   信任策略，须另行取得：哪些公钥的签名算数  whose signatures count, got by another way than the files
          FILE     证明文件、检查点、导出（NDJSON）、日志文件夹或网址，任意组合
                   proof files, checkpoints, an export (NDJSON), the folder or address of the log, in any combination
        """;

    private VerifierMain() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> names, PrintStream out) {
        var findings = new FindingList();
        try {
            var exhibits = read(names, findings);
            var policies = exhibits.stream()
                    .filter(Exhibit.Policy.class::isInstance)
                    .map(Exhibit.Policy.class::cast)
                    .toList();
            if (policies.size() == 1 && exhibits.size() > 1) {
                new ExhibitExamination(policies.getFirst().policy(), findings).of(exhibits);
            } else if (findings.isEmpty()) {
                out.print(USAGE);
                return 2;
            }
        } catch (IOException e) {
            findings.add(new Finding.Wrong("无法读取：" + e.getMessage(), "It cannot be read: " + e.getMessage()));
        }
        findings.print(out);
        return findings.hold() ? 0 : 1;
    }

    private static List<Exhibit> read(List<String> names, FindingList findings) throws IOException {
        var exhibits = new ArrayList<Exhibit>();
        for (var name : names) {
            switch (Exhibits.read(name)) {
                case Checked.Held<Exhibit>(var exhibit) -> exhibits.add(exhibit);
                case Checked.Denied<Exhibit>(var why) -> findings.add(Finding.refused(name, why));
            }
        }
        return exhibits;
    }
}
