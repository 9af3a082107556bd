package cn.yongji.onestop.kernel.event;

import org.jspecify.annotations.Nullable;

/**
 * 拟改条目: a change of the catalogue in the words of intake's draft operations, for whoever writes the draft.
 *
 * @param operation which of them: {@code putDraftMatter}, {@code putDraftSlot} or {@code putDraftRule}
 * @param code matter, slot or rule that is put
 * @param field of its body, such as {@code promisedWorkingDays}
 * @param action {@code SET} the field, {@code ADD} to its list, {@code REMOVE} from it, or {@code REWORD} it by hand
 * @param value what is set, added or removed; absent where somebody has to find the words
 */
public record ProposedChange(
        String operation,
        String code,
        String field,
        String action,
        @Nullable String value) {}
