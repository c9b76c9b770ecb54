package io.kring.goal;

import io.kring.metrics.Measurement;
import io.kring.metrics.Verdict;
import java.time.LocalDate;

/**
 * Where people stood with a goal.
 *
 * @param day         the day that was planned for it, or the last one of the window
 * @param measurement the newest window that had closed by then
 * @param verdict     by how many people the target was reached or missed in it
 */
public record Standing(LocalDate day, Measurement measurement, Verdict verdict) {}
