package cn.yongji.onestop.kernel.event;

import java.util.List;

/**
 * 预审意见. What a department says to a project before it files; it binds nobody.
 *
 * @param position FEASIBLE, CONDITIONAL or NOT_FEASIBLE
 */
public record PreReviewOpinion(String department, String position, String text, List<String> conditions) {
    public PreReviewOpinion {
        conditions = List.copyOf(conditions);
    }
}
