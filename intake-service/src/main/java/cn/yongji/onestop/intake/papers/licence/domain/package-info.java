/** What a licence register tells. */
@NullMarked
package cn.yongji.onestop.intake.licence.domain;

import org.jspecify.annotations.NullMarked;
