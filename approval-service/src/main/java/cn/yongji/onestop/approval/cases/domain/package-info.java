/**
 * 办件: what a case is, what can be asked of it ({@code ReviewCommand}) and why that is refused ({@code ReviewRefusal}). Plain
 * Java: time and identities come in with the commands. {@code review} is below it and knows no case; {@code fact} and
 * {@code rule} are above it.
 */
@NullMarked
package cn.yongji.onestop.approval.cases.domain;

import org.jspecify.annotations.NullMarked;
