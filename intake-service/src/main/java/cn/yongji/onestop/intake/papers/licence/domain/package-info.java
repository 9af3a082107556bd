/** What a licence register tells. */
@NullMarked
package cn.yongji.onestop.intake.papers.licence.domain;

import org.jspecify.annotations.NullMarked;
