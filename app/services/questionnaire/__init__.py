"""The questionnaire that one country's embassy asks of one tourist."""
