package cn.yongji.onestop.edge.problem;

import cn.yongji.onestop.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body; empty for the body as a whole
 * @param parameter name of the parameter or header, where it is not the body
 * @param code stable name
 * @param zh what is wrong, in Chinese
 * @param en what is wrong, in English
 */
public record InputError(@Nullable String pointer, @Nullable String parameter, String code, String zh, String en) {

    /** An error in the body. */
    public static InputError at(String pointer, String code, String zh, String en) {
        return new InputError(pointer, null, code, zh, en);
    }

    /** An error in the body whose reason is known. */
    public static InputError at(String pointer, Reason reason) {
        return at(pointer, reason.code(), reason.zh(), reason.en());
    }

    /** An error in a path variable, query parameter or header. */
    public static InputError in(String parameter, String code, String zh, String en) {
        return new InputError(null, parameter, code, zh, en);
    }

    /** An error in a parameter whose reason is known. */
    public static InputError in(String parameter, Reason reason) {
        return in(parameter, reason.code(), reason.zh(), reason.en());
    }
}
