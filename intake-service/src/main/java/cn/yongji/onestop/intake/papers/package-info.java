/**
 * 档案: what is on file. The project with its facts, its materials, uploads, licences and what proves what.
 */
@NullMarked
package cn.yongji.onestop.intake.papers;

import org.jspecify.annotations.NullMarked;
