package cn.yongji.onestop.ledger.log.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/** The kinds of problems that reading the log may end with. */
enum LogProblem implements ProblemKind {
    NO_SUCH_FILE("no-file-of-the-log", 400, "该路径不是日志文件的路径", "This is no path of a file of the log"),
    BEYOND_LOG("beyond-the-log", 404, "日志尚未增长到此处", "The log has not grown so far"),
    NOT_LOGGED("entry-not-in-the-log-yet", 404, "该记录尚未进入日志", "The entry is not in the log yet"),
    FILE_LOST("file-of-the-log-lost", 503, "日志文件缺失，需由管理员核查", "A file of the log is missing; an operator has to look");

    private final ProblemType type;

    LogProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    /** What should be there is not, or leads nowhere. */
    static Problem lost(String path) {
        return Problem.of(
                        FILE_LOST,
                        "日志文件 %s 缺失或与日志根不符。".formatted(path),
                        "The file %s of the log is missing, or does not lead to its root.".formatted(path))
                .withHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Duration.ofMinutes(1).toSeconds()));
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
