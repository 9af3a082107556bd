package cn.yongji.onestop.intake.material;

import cn.yongji.onestop.intake.material.domain.FileKind;

/** Why a content is not taken. */
public sealed interface ContentRefused {
    /** Nothing was sent. */
    record Empty() implements ContentRefused {}

    /** More than is taken. */
    record TooLarge(long limit) implements ContentRefused {}

    /** Less arrived than was announced. */
    record CutOff(long announced, long arrived) implements ContentRefused {}

    /** Files with this ending are not taken. */
    record NotTaken(String name) implements ContentRefused {}

    /** It is not what its name says. */
    record NotWhatItSays(String name, FileKind claimed, String found) implements ContentRefused {}
}
