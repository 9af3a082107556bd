package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import cn.yongji.onestop.intake.papers.material.domain.Held;
import cn.yongji.onestop.kernel.id.FileHash;

/** Why a content is not taken. */
public sealed interface ContentRefused {
    /** The bytes are not of a form that is taken. */
    sealed interface OfForm extends ContentRefused {}

    /** It does not fit what is on file. */
    sealed interface OfStock extends ContentRefused {}

    /** Nothing was sent. */
    record Empty() implements ContentRefused {}

    /** More than is taken. */
    record TooLarge(long limit) implements ContentRefused {}

    /** Less arrived than was announced. */
    record CutOff(long announced, long arrived) implements ContentRefused {}

    /** Files with this ending are not taken. */
    record NotTaken(String name) implements OfForm {}

    /** It is not what its name says. */
    record NotWhatItSays(String name, FileKind claimed, String found) implements OfForm {}

    /** It begins as it should, and its end is missing. */
    record Cut(String name, FileKind kind) implements OfForm {}

    /** It is on file already; nobody has to hand it in again. */
    record OnFile(Held held) implements OfStock {}

    /** What it shall replace is not on file for this unit, or not for any of its slots. */
    record NothingToReplace(String named) implements OfStock {}

    /** What it shall replace was replaced before. */
    record ReplacedBefore(String named, String by) implements OfStock {}

    /** The bytes do not have the hash that was promised for them. */
    record NotAsPromised(FileHash promised, FileHash found) implements OfForm {}
}
