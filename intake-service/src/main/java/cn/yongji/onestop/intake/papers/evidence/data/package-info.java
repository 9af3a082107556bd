/** Reads which evidence is accepted. */
@NullMarked
package cn.yongji.onestop.intake.papers.evidence.data;

import org.jspecify.annotations.NullMarked;
