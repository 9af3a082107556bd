/** Slots that are filled once, in MongoDB. */
@NullMarked
package cn.yongji.onestop.intake.papers.evidence.mongo;

import org.jspecify.annotations.NullMarked;
